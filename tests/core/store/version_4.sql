-- A calendar as version 4 of the schema left it: a town, and a post in line.
PRAGMA application_id = 1333355898;
PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'oyez','0001 first tables','2026-11-20 20:06:56.235506+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'oyez','0002 registers','2026-11-20 20:06:56.236564+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'oyez','0003 planner','2026-11-20 20:06:56.237023+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'oyez','0004 desk','2026-11-20 20:06:56.237598+00:00');
CREATE TABLE agreement (
    id TEXT PRIMARY KEY, partner_id TEXT NOT NULL REFERENCES partner (id),
    kind TEXT NOT NULL CHECK (kind IN ('to be named', 'links')), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until_day >= from_day), recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), post_id TEXT REFERENCES post (id), document TEXT REFERENCES file (id),
    notes TEXT NOT NULL, ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_by TEXT REFERENCES person (id), ended_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE answer (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), rule TEXT NOT NULL CHECK (rule <> ''), words TEXT NOT NULL CHECK (words <> ''), said TEXT NOT NULL CHECK (said <> ''), answered_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, answered_at TEXT NOT NULL CHECK (answered_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE authorisation (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    channel_id TEXT NOT NULL REFERENCES channel (id),
    kind TEXT NOT NULL CHECK (kind IN ('regular', 'overseen')), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), approved_by TEXT NOT NULL REFERENCES person (id),
    approved_on TEXT NOT NULL CHECK (approved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "authorisation" VALUES('01a1fa91b85603ac394c100a7d','01a1fa91b83cbf2cd43f896a98','01a1fa91b848b716f425443b68','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b858e2b5b6a646801e','01a1fa91b83cbf2cd43f896a98','01a1fa91b84e024f748ffd2cec','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b859955b6dfdc0f275','01a1fa91b83cbf2cd43f896a98','01a1fa91b85290753ab8170a55','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b85b3a9c06d4a5239f','01a1fa91b83d534053614ed58f','01a1fa91b848b716f425443b68','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b85deb5dcb29e8323a','01a1fa91b83dfc809e96864152','01a1fa91b848b716f425443b68','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b85ef606f5e56de7a7','01a1fa91b83dfc809e96864152','01a1fa91b84e024f748ffd2cec','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b8600228727cc3b025','01a1fa91b83d1237b8ba7a4a8d','01a1fa91b848b716f425443b68','overseen','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa91b86234888f11e1f5ba','01a1fa91b83d9310a5ebcc0bd9','01a1fa91b848b716f425443b68','regular','2026-01-01',NULL,'01a1fa91b83d584ab10081e311','2026-11-20',NULL,NULL,'',0);
CREATE TABLE blackout (
    id TEXT PRIMARY KEY, channel_id TEXT REFERENCES channel (id), from_wall TEXT NOT NULL CHECK (from_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    to_wall TEXT NOT NULL CHECK (to_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]' AND to_wall > from_wall), reason TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE candidate (
    id TEXT PRIMARY KEY, election_id TEXT NOT NULL REFERENCES election (id), name TEXT NOT NULL CHECK (name <> ''), office TEXT NOT NULL,
    party TEXT NOT NULL, withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR withdrawn_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE channel (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), platform TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('social', 'website', 'newsletter', 'sign', 'member''s own')),
    handle TEXT NOT NULL, purpose TEXT NOT NULL, position INTEGER NOT NULL,
    department_id TEXT REFERENCES department (id), official INTEGER NOT NULL CHECK (official IN (0, 1)),
    approved_by TEXT REFERENCES person (id), approved_role TEXT NOT NULL, approved_on TEXT CHECK (approved_on IS NULL OR approved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    state TEXT NOT NULL CHECK (state IN ('open', 'frozen', 'retired')), state_reason TEXT NOT NULL,
    least_gap_minutes INTEGER NOT NULL CHECK (least_gap_minutes >= 0),
    most_a_day INTEGER CHECK (most_a_day IS NULL OR most_a_day > 0), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "channel" VALUES('01a1fa91b848b716f425443b68','Facebook','facebook','social','Town of Taber','News of the Town',0,NULL,1,'01a1fa91b83d584ab10081e311','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa91b84e024f748ffd2cec','Website','website','website','Town of Taber','News of the Town',1,NULL,1,'01a1fa91b83d584ab10081e311','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa91b85290753ab8170a55','Newsletter','newsletter','newsletter','Town of Taber','News of the Town',2,NULL,1,'01a1fa91b83d584ab10081e311','cao','2026-11-20','open','',0,NULL,1);
CREATE TABLE comment (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), text TEXT NOT NULL CHECK (text <> ''),
    written_by TEXT NOT NULL REFERENCES person (id),
    written_at TEXT NOT NULL CHECK (written_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE community_request (
    id TEXT PRIMARY KEY, asked_by TEXT NOT NULL CHECK (asked_by <> ''), what TEXT NOT NULL CHECK (what <> ''), asked_on TEXT NOT NULL CHECK (asked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), post_id TEXT REFERENCES post (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('open', 'deferred', 't i', 't ii', 't iii')), deferred_to TEXT NOT NULL,
    reply TEXT NOT NULL, decided_by TEXT REFERENCES person (id), role TEXT NOT NULL,
    decided_at TEXT CHECK (decided_at IS NULL OR decided_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL,
    CHECK (outcome = 'open' OR decided_by IS NOT NULL AND decided_at IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE confirmation (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'), rule TEXT NOT NULL CHECK (rule <> ''), words TEXT NOT NULL CHECK (words <> ''), confirmed_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, confirmed_at TEXT NOT NULL CHECK (confirmed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "confirmation" VALUES('01a1fa91b9eab2696a383ac1b3','01a1fa91b870f53a1ec8754dd6','284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823','nothing-confidential','Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings.','01a1fa91b83d584ab10081e311','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa91b9eb0327832d5b65e4','01a1fa91b870f53a1ec8754dd6','284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823','facts-checked','The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current.','01a1fa91b83d584ab10081e311','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa91b9eb37fddc049b78b2','01a1fa91b870f53a1ec8754dd6','284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823','safety-and-law','Nothing in this post promotes anything illegal, or endangers people, buildings or public systems.','01a1fa91b83d584ab10081e311','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa91b9ebec4f4ec1e806a9','01a1fa91b870f53a1ec8754dd6','284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823','channel-purpose','This post serves the purpose written down for each of its channels.','01a1fa91b83d584ab10081e311','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
CREATE TABLE consent (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id),
    kind TEXT NOT NULL CHECK (kind IN ('photographer', 'contract', 'licence', 'release', 'guardian')),
    document TEXT NOT NULL REFERENCES file (id), given_by TEXT NOT NULL CHECK (given_by <> ''),
    signed_on TEXT NOT NULL CHECK (signed_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), uses TEXT NOT NULL,
    recorded_by TEXT NOT NULL REFERENCES person (id),
    recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    shown_id TEXT REFERENCES people_shown (id) CHECK ((kind IN ('release', 'guardian')) = (shown_id IS NOT NULL)),
    withdrawn_on TEXT CHECK (withdrawn_on IS NULL OR withdrawn_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), withdrawn_by TEXT REFERENCES person (id),
    withdrawn_at TEXT CHECK (withdrawn_at IS NULL OR withdrawn_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE credential (
    id TEXT PRIMARY KEY REFERENCES signing_key (id), sealed TEXT NOT NULL CHECK (sealed <> ''),
    salt TEXT NOT NULL CHECK (length(salt) >= 32), memory_kib INTEGER NOT NULL CHECK (memory_kib > 0),
    passes INTEGER NOT NULL CHECK (passes > 0), lanes INTEGER NOT NULL CHECK (lanes > 0), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE department (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "department" VALUES('01a1fa91b83c82c9ae5c35c0ce','Recreation',0);
INSERT INTO "department" VALUES('01a1fa91b83ce224627bb965b4','Communications',0);
CREATE TABLE election (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE emergency (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),
    declared_at TEXT NOT NULL CHECK (declared_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    declared_by TEXT NOT NULL REFERENCES person (id),
    on_word_of TEXT REFERENCES person (id), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    ended_by TEXT REFERENCES person (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE emergency_ending (
    id TEXT PRIMARY KEY REFERENCES emergency (id), kind TEXT NOT NULL CHECK (kind IN ('over', 'mistake')),
    on_word_of TEXT REFERENCES person (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE emergency_review (
    id TEXT PRIMARY KEY REFERENCES emergency (id), reviewed_by TEXT NOT NULL REFERENCES person (id),
    reviewed_at TEXT NOT NULL CHECK (reviewed_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE file (
    id TEXT PRIMARY KEY CHECK (length(id) = 64 AND id NOT GLOB '*[^0-9a-f]*'), original_name TEXT NOT NULL, media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0), added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    damaged_at TEXT CHECK (damaged_at IS NULL OR damaged_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE hand_order (
    id TEXT PRIMARY KEY REFERENCES placement (id), put_before TEXT REFERENCES placement (id),
    ordered_by TEXT NOT NULL REFERENCES person (id), ordered_at TEXT NOT NULL CHECK (ordered_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE hashtag (
    id TEXT PRIMARY KEY, tag TEXT NOT NULL CHECK (tag <> ''), verdict TEXT NOT NULL CHECK (verdict IN ('fit', 'unfit')),
    looked_by TEXT NOT NULL REFERENCES person (id), looked_on TEXT NOT NULL CHECK (looked_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), notes TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE hold_reason (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'gate')), rule TEXT NOT NULL, said TEXT NOT NULL CHECK (said <> ''),
    held_at TEXT NOT NULL CHECK (held_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), held_by TEXT REFERENCES person (id),
    former_wall TEXT CHECK (former_wall IS NULL OR former_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    settled_at TEXT CHECK (settled_at IS NULL OR settled_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE holiday_skip (
    id TEXT PRIMARY KEY REFERENCES channel (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, step TEXT NOT NULL, at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), station TEXT NOT NULL,
    actor_id TEXT, actor TEXT NOT NULL, act TEXT NOT NULL, label TEXT NOT NULL, subject_table TEXT NOT NULL,
    subject_id TEXT NOT NULL, content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'),
    previous TEXT NOT NULL CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'), hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO "journal" VALUES(1,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','town','town','ed97f95064c83bc6d7d51efcfce7f8d29282f5f3e84951cbb1415c0a56dbaa42','0000000000000000000000000000000000000000000000000000000000000000','2f50ebdd1aaf1c82a7756e35b5dc202463b299a9cf6a40f82de6f819bdbf6505');
INSERT INTO "journal" VALUES(2,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa91b83ce224627bb965b4','ec8361fc2b32d50ab98a9d322995f4da1499d930a81564c4f5342c0ba2891789','2f50ebdd1aaf1c82a7756e35b5dc202463b299a9cf6a40f82de6f819bdbf6505','043b937d5c05b5519839b1141fa3c84cb022f8b4f532b76d007e997e9cbd811e');
INSERT INTO "journal" VALUES(3,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa91b83c82c9ae5c35c0ce','39dd613b37d53de7f5f1f5340bb5faca2004e7655423b9dbe54eb23118972086','043b937d5c05b5519839b1141fa3c84cb022f8b4f532b76d007e997e9cbd811e','d9e2a4343cd0a959de76f4ea9c2de86cf78ff1ecc3d5dd7aa67a049818cea14d');
INSERT INTO "journal" VALUES(4,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83cbf2cd43f896a98','cb05f134d5bed698d522e8bd1dd9f16f2358dc40e59840b29497d5ac1ee40e19','d9e2a4343cd0a959de76f4ea9c2de86cf78ff1ecc3d5dd7aa67a049818cea14d','b00af9c4abf443ac127e0537b045d4731c4f1bfbbb24b8c0b9e7029a8bb9f017');
INSERT INTO "journal" VALUES(5,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83dbd1e685400e292','0c080a8316d5228c07d8bea3899af27d87da70fee2abf001e3a94746a5d00e65','b00af9c4abf443ac127e0537b045d4731c4f1bfbbb24b8c0b9e7029a8bb9f017','3d33d4ee06f7613aa1dc600fc10a1ffbf454af9df41d98050d24ac8728b71040');
INSERT INTO "journal" VALUES(6,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83d534053614ed58f','d61ae3a3a46af55fc09f99ef4aa581004c6e433345b410663b0356ac8ce6a43a','3d33d4ee06f7613aa1dc600fc10a1ffbf454af9df41d98050d24ac8728b71040','7c4cea739bc5628410fb65dd3bd707a61a5391173c67686b8bbe9551bc5bb539');
INSERT INTO "journal" VALUES(7,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d4bfdd4f21a85a3','d55317aba65a5fd3e708016f718029acf1bf2628cb3272184b5e1a0e4a04a1f4','7c4cea739bc5628410fb65dd3bd707a61a5391173c67686b8bbe9551bc5bb539','15b1748e1495bf86957bd3bf9d78c98582e67233bb56b7d9a36a116611288ff9');
INSERT INTO "journal" VALUES(8,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83d2196b343fb1f58','bc61ac9ce0c80b8922b3ae5379cdb8499f2cb3db18fa8ad2d75c9a10ae072bc1','15b1748e1495bf86957bd3bf9d78c98582e67233bb56b7d9a36a116611288ff9','cc4b87f60eb103646bc28e2a7cd1b74bce5f1960982e6f8405fae4d03f8af9b5');
INSERT INTO "journal" VALUES(9,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83df13f6b67502558','c57d06ab90cff95fdb5804d57eea6c2aded4efba27b119c3d356b92b9d6338ff','cc4b87f60eb103646bc28e2a7cd1b74bce5f1960982e6f8405fae4d03f8af9b5','c8b2a1f6caa935343442520053aa564bd5135c653a26b8f680e4e8e66dbfa63e');
INSERT INTO "journal" VALUES(10,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83d584ab10081e311','1f9499df42b9fb647c3e304bf22d06a2fa8bd1c63699b46bf5d191128d233c82','c8b2a1f6caa935343442520053aa564bd5135c653a26b8f680e4e8e66dbfa63e','8746b824bf2c91f114f4be95c8eb2d10a2cce30ee77e579a74f39c1215320946');
INSERT INTO "journal" VALUES(11,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d07b177cea424b2','742c7ddb467a294bbabef3c7aa751b1a4bb1fae83aa9d6f15b440d1d7df6eac7','8746b824bf2c91f114f4be95c8eb2d10a2cce30ee77e579a74f39c1215320946','c481216f287f87958a9cf7ad87e756c599e5d92a09bd050262ee7b5103205241');
INSERT INTO "journal" VALUES(12,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83d9310a5ebcc0bd9','4373a24895ce1adcc33bcf67c19ffc080e159ad700e601a8f5eeac13631b774f','c481216f287f87958a9cf7ad87e756c599e5d92a09bd050262ee7b5103205241','f481af3d741b6e4bfa18a2ffcd158f7dea6c9adb0fcbc26f531f231d97ca5e77');
INSERT INTO "journal" VALUES(13,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d34519cfe2e4ac3','0d2472344ce12380d967f6a45d8e89e54c03af0cc6e692adce66082ec2c81d64','f481af3d741b6e4bfa18a2ffcd158f7dea6c9adb0fcbc26f531f231d97ca5e77','31a5007f7d62f761361745cb2343630344a370af7cbf36c22741c1bfa0ba003f');
INSERT INTO "journal" VALUES(14,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83d3390d448ee05df','ba5810523db70ce38ecc62556797a8c36ebfb18a2d3eeb866973a901a9d07e2c','31a5007f7d62f761361745cb2343630344a370af7cbf36c22741c1bfa0ba003f','778bbf86db00924e4d9820560ad9b40a2d98ed568f7feac108a7a57c49e22158');
INSERT INTO "journal" VALUES(15,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d537d11b8076ff8','fa8a7cf1311c0eaa2dfa53d18aa895d19d97f70870b76301acf2d3410d695fa6','778bbf86db00924e4d9820560ad9b40a2d98ed568f7feac108a7a57c49e22158','6b32207b2f487bdd497d862404cb0b318266a67ab4cace7714e935846aaa3caa');
INSERT INTO "journal" VALUES(16,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83db0ba313a3742e7','e1c672385e2b23be16ca363d3e20e2c06fcf0b0a0b20027e8f3705484576d821','6b32207b2f487bdd497d862404cb0b318266a67ab4cace7714e935846aaa3caa','552955d99a26eb6361b4e39ec10084b13c3f851ce76af99cbf01f6d7424f68ce');
INSERT INTO "journal" VALUES(17,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d059b85e2db5b0f','cdb238cc912a1c73a5a18667f6f3f226e364aff43c4a134d6ca45985bbab24e0','552955d99a26eb6361b4e39ec10084b13c3f851ce76af99cbf01f6d7424f68ce','8a8f04a95bddda715a835be16376739038e64e1115a494c91a2f83424706cd68');
INSERT INTO "journal" VALUES(18,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83dd3a2e9b5eeeea7','3ae4ae3a4156fbdbac1916d6e4a9bc54a0cc405229d09803c9a70dda0f25dc5c','8a8f04a95bddda715a835be16376739038e64e1115a494c91a2f83424706cd68','ab0b4148247a4aea83291d12e342cc47684d1c4aa1eb9dfb684761c7dd1f1be9');
INSERT INTO "journal" VALUES(19,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d3f73f3c772342a','23748055b09e967f151055e7a32cc45431a250c503e90f6fef9b785c229dfc9e','ab0b4148247a4aea83291d12e342cc47684d1c4aa1eb9dfb684761c7dd1f1be9','dc232269e3dae053bf8c4e439955d82103d3048d6dd088e199922805429af9ba');
INSERT INTO "journal" VALUES(20,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83dc0cc7ec5ab3687','446e1befaeff629121d667f725565762ebf85d23646d38c3f80003235704fa8b','dc232269e3dae053bf8c4e439955d82103d3048d6dd088e199922805429af9ba','385fc79bbd1213da9adcc5561bad4c52f3ba358d8405db9987d7415c7c2e2aad');
INSERT INTO "journal" VALUES(21,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d1c717e3e969864','3f7204a16e45ddd546f62ff4b636c38b432966bc67dddea16eb3c91c5410a633','385fc79bbd1213da9adcc5561bad4c52f3ba358d8405db9987d7415c7c2e2aad','5927fd85abd76b5ddb430f6c6b9309f8e36db5e14f4a4ee8117b5ef5540a5df0');
INSERT INTO "journal" VALUES(22,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83dfc809e96864152','6273aa7fe4714b027482d2a9822f5bb073425da4604f76b81f7f04ab4d0c9483','5927fd85abd76b5ddb430f6c6b9309f8e36db5e14f4a4ee8117b5ef5540a5df0','74f1171f567b3b64ec928cc208577efb4c208eee76736f50b9ec4fd2493ac4b5');
INSERT INTO "journal" VALUES(23,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83dff197bbba06ca9','a9e950699d8720c0a33afe55f7627bd640c0f842b3013e656e05756a4f2383dd','74f1171f567b3b64ec928cc208577efb4c208eee76736f50b9ec4fd2493ac4b5','0dc0974b909afaa91203e3852e446bb490dcb9361ea15622a36d4d74dbb67cdc');
INSERT INTO "journal" VALUES(24,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa91b83d1237b8ba7a4a8d','37b1f47512e0edc7e2290e8b1ab5d9ad45c1db4dbfdfd5e304604d83e9bd4c5e','0dc0974b909afaa91203e3852e446bb490dcb9361ea15622a36d4d74dbb67cdc','22ebf3467d2ab389e7f1b6070baec0b11b3de2dc74ff6759b107302c99724acf');
INSERT INTO "journal" VALUES(25,'01a1fa91b83e8dd7310a2303d6','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa91b83d5ac775d5a63190','a576ea7f5075037c5e9b2f7a13fff8c124b6cda1d9abbff64941f1c4488cb098','22ebf3467d2ab389e7f1b6070baec0b11b3de2dc74ff6759b107302c99724acf','5b7bf1fa7ef4310f314ad844fb745fee55a9e9fd9abed317fa79850b369df650');
INSERT INTO "journal" VALUES(26,'01a1fa91b849f8556de9abc6c9','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d2196b343fb1f58','Dora Penner, Director of Communications','AddChannel','Facebook','channel','01a1fa91b848b716f425443b68','8074e34d9afe2a1866734d6acbd87d955aed0314d233f97aacbd8e188c7e3aac','5b7bf1fa7ef4310f314ad844fb745fee55a9e9fd9abed317fa79850b369df650','29fc94d1d39c2efefcd86618d698271db40805cf0185ece7c2a199e09d67487b');
INSERT INTO "journal" VALUES(27,'01a1fa91b84a8705cf9613d8ee','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Facebook','channel','01a1fa91b848b716f425443b68','cc32a9f578f6e285f1550c506d0292353c9007f9be69fa5f335c9279b68ae5c4','29fc94d1d39c2efefcd86618d698271db40805cf0185ece7c2a199e09d67487b','624d581f6e7cfddc1dc7974f3d59d61b2b5306f0934621c807b67c7b744801c3');
INSERT INTO "journal" VALUES(28,'01a1fa91b84cb0d52b5d35b662','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','AddSlots','Facebook','slot_times','01a1fa91b84ca76f2239edc2d8','1d31dca4befa15ee88f5e193a801738bd6c11a20c05490c138ed73e57b158585','624d581f6e7cfddc1dc7974f3d59d61b2b5306f0934621c807b67c7b744801c3','ebcd399035bc3d023275f0d5d33633523eb9783c37b348ea8e49aa982aec9149');
INSERT INTO "journal" VALUES(29,'01a1fa91b84e9fbe03c61a26ce','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d2196b343fb1f58','Dora Penner, Director of Communications','AddChannel','Website','channel','01a1fa91b84e024f748ffd2cec','6db489c3a946ed54b12ba85639f75e8423818cebaa6a97bf00a7a2d7ff932e91','ebcd399035bc3d023275f0d5d33633523eb9783c37b348ea8e49aa982aec9149','ba88a9d800f9396ec3d279704fcd728e730c8e28ef31138f5c2d774435deecd5');
INSERT INTO "journal" VALUES(30,'01a1fa91b84fbf942270362c83','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Website','channel','01a1fa91b84e024f748ffd2cec','6ff33564543cd614e3d7228c67cc4189c7a446ca9cdc6ed634a714774c61ab31','ba88a9d800f9396ec3d279704fcd728e730c8e28ef31138f5c2d774435deecd5','c97b5fc13afaffd89fe49d95de0fbd3142cf61dbee13348381f5bc4b4b841820');
INSERT INTO "journal" VALUES(31,'01a1fa91b851368a6bf5286e73','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','AddSlots','Website','slot_times','01a1fa91b850a136875fac8a35','f4846c203e5c78453c2909764c8abbd475d024c2dea88fcffc7c8935f9a01f5d','c97b5fc13afaffd89fe49d95de0fbd3142cf61dbee13348381f5bc4b4b841820','158099b816de7be9c98e170e5f269b210c856c00b56fdce18cdeeba808c04a57');
INSERT INTO "journal" VALUES(32,'01a1fa91b8526489c1e4125a6c','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d2196b343fb1f58','Dora Penner, Director of Communications','AddChannel','Newsletter','channel','01a1fa91b85290753ab8170a55','4b03ea39f5ecafe2448919825b4463aee0cfb6f3ec7718cac3392e0d856b6e25','158099b816de7be9c98e170e5f269b210c856c00b56fdce18cdeeba808c04a57','682406fa71eda6d06f5d3625f00824e234e0f9cd520336e56a7e8f0ff83ddedb');
INSERT INTO "journal" VALUES(33,'01a1fa91b853e5e10bfd6cfb91','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Newsletter','channel','01a1fa91b85290753ab8170a55','d01a6467c77866069336ee8c67d9bf5590b49cfea3d92f364a7c9c7fc02f4493','682406fa71eda6d06f5d3625f00824e234e0f9cd520336e56a7e8f0ff83ddedb','da09ad93c80b8e3123b652001f29b0189479d5abe7866cb35e517dbc0b766bd5');
INSERT INTO "journal" VALUES(34,'01a1fa91b855ab6efeabaa3b7c','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','AddSlots','Newsletter','slot_times','01a1fa91b85586bcf970080ddd','3b61285b4328bd1e9649918b276069ac00fed358fb39ed8c6fa0dceb151e857d','da09ad93c80b8e3123b652001f29b0189479d5abe7866cb35e517dbc0b766bd5','341e50405bf586eb63bc5920748ddb7c3b5a735d41f3f54e9716d4e5ec32eca5');
INSERT INTO "journal" VALUES(35,'01a1fa91b857af2b4059b3d07c','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa91b85603ac394c100a7d','1107fe825830d72d3a5decb8b9498587cda361bc475ced2f91871295b2303d29','341e50405bf586eb63bc5920748ddb7c3b5a735d41f3f54e9716d4e5ec32eca5','74529e93a45f655b90fe663e596aeb3fb1ec969159d6f94ef464d00515f4c6d1');
INSERT INTO "journal" VALUES(36,'01a1fa91b858322220dc1b7512','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa91b858e2b5b6a646801e','85aca6fa61aadf643dc42b3c3a7dabac906dc584fc9406b60b1a5b89added47f','74529e93a45f655b90fe663e596aeb3fb1ec969159d6f94ef464d00515f4c6d1','a02e27c0429696f113109d809466889a37f75b5f8b34d087254f7095333f9c56');
INSERT INTO "journal" VALUES(37,'01a1fa91b859606a68ebd1f3c1','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa91b859955b6dfdc0f275','0a7394e6a7bfce28bc987146161e54573339899563735253dfb42327c7b8f427','a02e27c0429696f113109d809466889a37f75b5f8b34d087254f7095333f9c56','daafd169249bff7b5450073be6d4c1cc6ce0d3494dedaf512ba5f6a10d39fa6d');
INSERT INTO "journal" VALUES(38,'01a1fa91b85c27e3e2ca3a736f','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Dana Roy','authorisation','01a1fa91b85b3a9c06d4a5239f','d6220d49de981b4f4570761d6828f4e28f11e29ef1fa4f89a025d2d43457cd54','daafd169249bff7b5450073be6d4c1cc6ce0d3494dedaf512ba5f6a10d39fa6d','7cec04807897c95c8f0e35dcece316b4613a4d93ddd010d9f89503e511e644af');
INSERT INTO "journal" VALUES(39,'01a1fa91b85d3b38700a372275','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa91b85deb5dcb29e8323a','b6455b2c6f8970cf8e7fb59574ca97331e7cd4cdb79384fa7c2e4358170c3020','7cec04807897c95c8f0e35dcece316b4613a4d93ddd010d9f89503e511e644af','8504ba730cd3484e7d607c60a5199e6bf8446e754c21b10f9680f82ffa7e2ee1');
INSERT INTO "journal" VALUES(40,'01a1fa91b85e092d49a8cc952b','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa91b85ef606f5e56de7a7','d1f92a6995390fc040f292d14e97f2226f207d91fdfed1667142b266539986c2','8504ba730cd3484e7d607c60a5199e6bf8446e754c21b10f9680f82ffa7e2ee1','42016c877ce70da216320fce34ee713d3c14653357934107175b238afda71010');
INSERT INTO "journal" VALUES(41,'01a1fa91b861b089b09fb583bf','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Otto Falk','authorisation','01a1fa91b8600228727cc3b025','d1391e2b4e56d8fadcaba760421f37fd61ae0ca69a55c0b5c3dc0d151e4f5cc0','42016c877ce70da216320fce34ee713d3c14653357934107175b238afda71010','f8281ee2808d07d4f2aff94a4752b018fc80ac1ab80b5ef07197b55489df7580');
INSERT INTO "journal" VALUES(42,'01a1fa91b86222b636334d353c','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Authorise','Ian Toews','authorisation','01a1fa91b86234888f11e1f5ba','e55fcce0ea49261c991dc25470a2d66f74ebb8a31e8fa47e1288fcd1680bf378','f8281ee2808d07d4f2aff94a4752b018fc80ac1ab80b5ef07197b55489df7580','a402a0406ebb069db9e2b0d60e1ca94ab931787dec0bb39da92a2c1615c12118');
INSERT INTO "journal" VALUES(43,'01a1fa91b8646fb55fd81504b0','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','RecordTraining','Kim Dyck','training','01a1fa91b863a8742c2595ca05','4200235bff475bc0a0f4d83972611d5f36b61f746d8592864000ee79ad5fbe60','a402a0406ebb069db9e2b0d60e1ca94ab931787dec0bb39da92a2c1615c12118','8fce11d8fe260babae4e2669526ec7d421d707acd6cd57f3b3193131ebde71a1');
INSERT INTO "journal" VALUES(44,'01a1fa91b865d00e9740f42d0e','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','RecordTraining','Dana Roy','training','01a1fa91b865aa6d416a672a64','7f448e33faf6cd23c856254ca82adabd6c876d22841935256d3bd9b80a0cac41','8fce11d8fe260babae4e2669526ec7d421d707acd6cd57f3b3193131ebde71a1','a9ab6483288c0121de3ae06ed17d81336c753bf03b320766c69932599fca4ccc');
INSERT INTO "journal" VALUES(45,'01a1fa91b867902940f323b91e','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','RecordTraining','Ada Boer','training','01a1fa91b86738b8cf64733e7a','5d3120726045d8269e0bda880dd6e033f9d57ab2cf55add6eb760cb39b8397e9','a9ab6483288c0121de3ae06ed17d81336c753bf03b320766c69932599fca4ccc','5619b2070f18ae19e929ec47db3197a48ca6ee88b5332c5a7a78ecb65662edb9');
INSERT INTO "journal" VALUES(46,'01a1fa91b868d80159ca2c9e6c','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','RecordTraining','Otto Falk','training','01a1fa91b868672c82a833efd3','88cfee8702159281b3c5f341679060ed9203b72aabdabe1f063abef4e857b9ac','5619b2070f18ae19e929ec47db3197a48ca6ee88b5332c5a7a78ecb65662edb9','154100e179109aab6bebccc81529cc19234971a76fc26670c654fa8ee8bf98c3');
INSERT INTO "journal" VALUES(47,'01a1fa91b86935f9b4c9dcd6cb','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','RecordTraining','Ian Toews','training','01a1fa91b869a0c882cbcd0f35','5ab487742b8b65f6aa25f77799a3d6d3768a93e13bfd9f2ab9899c648f3fd60e','154100e179109aab6bebccc81529cc19234971a76fc26670c654fa8ee8bf98c3','f68bba725b54ca50c602447a7d1e5173f1e0fa7645f84883d913e7dfe0cf71b4');
INSERT INTO "journal" VALUES(48,'01a1fa91b9e6007a47bbf1fad8','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post','01a1fa91b870f53a1ec8754dd6','218d1eb9dd6f59fc61cfbaf84a1153e0a172b4285b8236b0443460f3497bfd6a','f68bba725b54ca50c602447a7d1e5173f1e0fa7645f84883d913e7dfe0cf71b4','40665b5327f263afd5417ffa7af05c27350a3b5708672c361d1208e71b229d50');
INSERT INTO "journal" VALUES(49,'01a1fa91b9e6007a47bbf1fad8','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','placement','01a1fa91b871b21f7ffb75a4d9','587beff062df7669f78417608a218ae9c5bb7d76cebdd3059e058457277bb8bd','40665b5327f263afd5417ffa7af05c27350a3b5708672c361d1208e71b229d50','8a9bb879a57a2b4c2c8aac1b216aa87889056b05f61539f122832afe6ce28484');
INSERT INTO "journal" VALUES(50,'01a1fa91b9e6007a47bbf1fad8','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post_version','01a1fa91b8740496fd8a71f47e','3a33c6be2cbf6159d893b4766218a8b3026bbe15c73a9875788711382df1b93a','8a9bb879a57a2b4c2c8aac1b216aa87889056b05f61539f122832afe6ce28484','b8c1036a1c9aa254e7863113c0fce67c9ed69fb16d4fbe88189278a6b28752a6');
INSERT INTO "journal" VALUES(51,'01a1fa91b9eca4d7bcee181155','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa91b9eab2696a383ac1b3','46a39ca23b17bc583aa7e327718e6c40abdd0248afc9336399efd9c6c01a74a4','b8c1036a1c9aa254e7863113c0fce67c9ed69fb16d4fbe88189278a6b28752a6','b94a716741699d1a36cdbd714b67c3f9a8a2756d138ffebc9dcc8588da8e22f4');
INSERT INTO "journal" VALUES(52,'01a1fa91b9eca4d7bcee181155','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa91b9eb37fddc049b78b2','d3bd54bb01ceae70c20d1f69441c5d75c040bd007b914d92c5ede191bae4717c','b94a716741699d1a36cdbd714b67c3f9a8a2756d138ffebc9dcc8588da8e22f4','533dc519840a17b19542a8190123e0d9227c6e259df64cd87bf1c61e7f9d2bb2');
INSERT INTO "journal" VALUES(53,'01a1fa91b9eca4d7bcee181155','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa91b9eb0327832d5b65e4','c33bf81e185627ed6e55313cadb7cd2c5d4d4471b3ae5ae122f29d7e6f6638b2','533dc519840a17b19542a8190123e0d9227c6e259df64cd87bf1c61e7f9d2bb2','8fcb527f9d3242146613bd89e8951127f56cbe88ba6c54cce89612108587f927');
INSERT INTO "journal" VALUES(54,'01a1fa91b9eca4d7bcee181155','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83d584ab10081e311','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa91b9ebec4f4ec1e806a9','207048e46eef2bf9c99f7119568ba9a07f29d336bac966dd682e8df08522012f','8fcb527f9d3242146613bd89e8951127f56cbe88ba6c54cce89612108587f927','664c86dee59393c7b745930d65d61f98989baa4bc751e5a26885ca95c7dfb2f6');
INSERT INTO "journal" VALUES(55,'01a1fa91b9f1706e9d378223b6','2026-11-20T16:00:00.000Z','this computer','01a1fa91b83cbf2cd43f896a98','Kim Dyck, Communications Coordinator','AddToQueue','Public skating 0','placement','01a1fa91b871b21f7ffb75a4d9','ad02493d9234d25bf136f731752157e41d9af5246621dfae2d46ee64bdafcd98','664c86dee59393c7b745930d65d61f98989baa4bc751e5a26885ca95c7dfb2f6','1d968fa38865a1c5d210048449e731fbaf7e60988ed4872deb96180f07ad651d');
CREATE TABLE journal_content (
    seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
INSERT INTO "journal_content" VALUES(1,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"calendar_id":"01a1fa91b834df1aba0cf71035","created_at":"2026-11-20T16:00:00.000Z","id":"town","name":"Town of Taber","policy":"taber","policy_version":"ADM-7 of 2024-02-02, pack 2","release_blocks":1,"revision":0,"tzdata":"2026f","zone":"America/Edmonton"}');
INSERT INTO "journal_content" VALUES(2,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"id":"01a1fa91b83ce224627bb965b4","name":"Communications","revision":0}');
INSERT INTO "journal_content" VALUES(3,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"id":"01a1fa91b83c82c9ae5c35c0ce","name":"Recreation","revision":0}');
INSERT INTO "journal_content" VALUES(4,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83cbf2cd43f896a98","left_on":null,"name":"Kim Dyck","revision":0,"title":"Communications Coordinator"}');
INSERT INTO "journal_content" VALUES(5,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83dbd1e685400e292","person_id":"01a1fa91b83cbf2cd43f896a98","revision":0,"role":"coordinator","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(6,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83c82c9ae5c35c0ce","email":"","id":"01a1fa91b83d534053614ed58f","left_on":null,"name":"Dana Roy","revision":0,"title":"Director of Recreation"}');
INSERT INTO "journal_content" VALUES(7,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d4bfdd4f21a85a3","person_id":"01a1fa91b83d534053614ed58f","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(8,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83d2196b343fb1f58","left_on":null,"name":"Dora Penner","revision":0,"title":"Director of Communications"}');
INSERT INTO "journal_content" VALUES(9,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83df13f6b67502558","person_id":"01a1fa91b83d2196b343fb1f58","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(10,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83d584ab10081e311","left_on":null,"name":"Cora Wiebe","revision":0,"title":"Chief Administrative Officer"}');
INSERT INTO "journal_content" VALUES(11,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d07b177cea424b2","person_id":"01a1fa91b83d584ab10081e311","revision":0,"role":"cao","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(12,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83d9310a5ebcc0bd9","left_on":null,"name":"Ian Toews","revision":0,"title":"Information Officer"}');
INSERT INTO "journal_content" VALUES(13,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d34519cfe2e4ac3","person_id":"01a1fa91b83d9310a5ebcc0bd9","revision":0,"role":"information officer","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(14,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83d3390d448ee05df","left_on":null,"name":"Emma Unger","revision":0,"title":"Director of Emergency Management"}');
INSERT INTO "journal_content" VALUES(15,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d537d11b8076ff8","person_id":"01a1fa91b83d3390d448ee05df","revision":0,"role":"director of emergency management","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(16,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83db0ba313a3742e7","left_on":null,"name":"Tim Neufeld","revision":0,"title":"Systems analyst"}');
INSERT INTO "journal_content" VALUES(17,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d059b85e2db5b0f","person_id":"01a1fa91b83db0ba313a3742e7","revision":0,"role":"it","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(18,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83dd3a2e9b5eeeea7","left_on":null,"name":"Rita Klassen","revision":0,"title":"Records clerk"}');
INSERT INTO "journal_content" VALUES(19,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d3f73f3c772342a","person_id":"01a1fa91b83dd3a2e9b5eeeea7","revision":0,"role":"records clerk","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(20,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83ce224627bb965b4","email":"","id":"01a1fa91b83dc0cc7ec5ab3687","left_on":null,"name":"Carl Enns","revision":0,"title":"Councillor"}');
INSERT INTO "journal_content" VALUES(21,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d1c717e3e969864","person_id":"01a1fa91b83dc0cc7ec5ab3687","revision":0,"role":"council member","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(22,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83c82c9ae5c35c0ce","email":"","id":"01a1fa91b83dfc809e96864152","left_on":null,"name":"Ada Boer","revision":0,"title":"Recreation programmer"}');
INSERT INTO "journal_content" VALUES(23,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83dff197bbba06ca9","person_id":"01a1fa91b83dfc809e96864152","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(24,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"department_id":"01a1fa91b83c82c9ae5c35c0ce","email":"","id":"01a1fa91b83d1237b8ba7a4a8d","left_on":null,"name":"Otto Falk","revision":0,"title":"Summer student"}');
INSERT INTO "journal_content" VALUES(25,'8ae4e176abacfa4d0d2f93bbe043a692',NULL,'{"ended_at":null,"id":"01a1fa91b83d5ac775d5a63190","person_id":"01a1fa91b83d1237b8ba7a4a8d","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(26,'8a3e17b62a049a11dbccdf0a7b96f9dc',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa91b848b716f425443b68","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(27,'de8306b253fb5669144aa38283a2a3ac','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa91b848b716f425443b68","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa91b848b716f425443b68","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(28,'c74a5376ec54576ab3eeeae9ff648458',NULL,'{"channel_id":"01a1fa91b848b716f425443b68","from_day":"2026-01-01","id":"01a1fa91b84ca76f2239edc2d8","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(29,'1b2163443ee36b1907e608f832c746f5',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa91b84e024f748ffd2cec","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(30,'8b75f08cd0a92d1e782cec2fda00ee92','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa91b84e024f748ffd2cec","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa91b84e024f748ffd2cec","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(31,'83e11fdcbbfd330e69bcb74a0cbce72b',NULL,'{"channel_id":"01a1fa91b84e024f748ffd2cec","from_day":"2026-01-01","id":"01a1fa91b850a136875fac8a35","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(32,'3096250d39f016d6897db52878a74813',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa91b85290753ab8170a55","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(33,'cb3c6b9ff3d0048cf43aabaa5ee66625','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa91b85290753ab8170a55","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa91b85290753ab8170a55","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(34,'8f56cee907940832c1c9f139bafd1b57',NULL,'{"channel_id":"01a1fa91b85290753ab8170a55","from_day":"2026-01-01","id":"01a1fa91b85586bcf970080ddd","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(35,'a83f22cd78389b29fc507a0263c015cf',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b848b716f425443b68","from_day":"2026-01-01","id":"01a1fa91b85603ac394c100a7d","kind":"regular","person_id":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(36,'59c49be5c5b070547e2e728ff1371314',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b84e024f748ffd2cec","from_day":"2026-01-01","id":"01a1fa91b858e2b5b6a646801e","kind":"regular","person_id":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(37,'42e01b7ab659cee5d1e7e4998b1b5394',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b85290753ab8170a55","from_day":"2026-01-01","id":"01a1fa91b859955b6dfdc0f275","kind":"regular","person_id":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(38,'56842e46fff11f1544bcd97036783681',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b848b716f425443b68","from_day":"2026-01-01","id":"01a1fa91b85b3a9c06d4a5239f","kind":"regular","person_id":"01a1fa91b83d534053614ed58f","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(39,'314acfedf38dead109c4558e3c34e2d2',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b848b716f425443b68","from_day":"2026-01-01","id":"01a1fa91b85deb5dcb29e8323a","kind":"regular","person_id":"01a1fa91b83dfc809e96864152","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(40,'137ba9ed9bd9353fed7ac9a6b4ee9d15',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b84e024f748ffd2cec","from_day":"2026-01-01","id":"01a1fa91b85ef606f5e56de7a7","kind":"regular","person_id":"01a1fa91b83dfc809e96864152","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(41,'197eeb228d605477bd19130996859cf2',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b848b716f425443b68","from_day":"2026-01-01","id":"01a1fa91b8600228727cc3b025","kind":"overseen","person_id":"01a1fa91b83d1237b8ba7a4a8d","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(42,'8b1019421098685c6a45fa5ad4cf7446',NULL,'{"approved_by":"01a1fa91b83d584ab10081e311","approved_on":"2026-11-20","channel_id":"01a1fa91b848b716f425443b68","from_day":"2026-01-01","id":"01a1fa91b86234888f11e1f5ba","kind":"regular","person_id":"01a1fa91b83d9310a5ebcc0bd9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(43,'92e0dff13e0f55e272ece49d972dc110',NULL,'{"channel_id":null,"id":"01a1fa91b863a8742c2595ca05","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa91b83cbf2cd43f896a98","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(44,'4f008a8bc73738bf7a3df45bf0377e4a',NULL,'{"channel_id":null,"id":"01a1fa91b865aa6d416a672a64","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa91b83d534053614ed58f","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(45,'9d752a4340bb1f2e55d9c5c0b1dd31d7',NULL,'{"channel_id":null,"id":"01a1fa91b86738b8cf64733e7a","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa91b83dfc809e96864152","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(46,'225b3ab917370009d308b86cae0a8848',NULL,'{"channel_id":null,"id":"01a1fa91b868672c82a833efd3","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa91b83d1237b8ba7a4a8d","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(47,'c83dffa6e1cde5d31feb660de0d7662e',NULL,'{"channel_id":null,"id":"01a1fa91b869a0c882cbcd0f35","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa91b83d9310a5ebcc0bd9","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa91b83cbf2cd43f896a98","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(48,'d03baffd95868ef7602c293b4d63d3de',NULL,'{"author_id":"01a1fa91b83cbf2cd43f896a98","class_key":"program","content_hash":"284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823","created_at":"2026-11-20T16:00:00.000Z","deemed_by":null,"department_id":"01a1fa91b83c82c9ae5c35c0ce","emergency_id":null,"go_out_before":null,"ground":"","id":"01a1fa91b870f53a1ec8754dd6","link":"","not_before":null,"partner_id":null,"policy_version":"ADM-7 of 2024-02-02, pack 2","revision":2,"state":"open","text":"Public skating is on Saturday.","title":"Public skating 0","together":0}');
INSERT INTO "journal_content" VALUES(49,'d03baffd95868ef7602c293b4d63d3de',NULL,'{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa91b848b716f425443b68","closes":null,"closes_why":"","id":"01a1fa91b871b21f7ffb75a4d9","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"since":null,"state":"draft","why":""}');
INSERT INTO "journal_content" VALUES(50,'d03baffd95868ef7602c293b4d63d3de',NULL,'{"content":"{\"author\":\"01a1fa91b83cbf2cd43f896a98\",\"channels\":[\"01a1fa91b848b716f425443b68\"],\"class\":\"program\",\"department\":\"01a1fa91b83c82c9ae5c35c0ce\",\"form\":1,\"ground\":[\"\",null,null,null],\"link\":\"\",\"photos\":[],\"text\":\"Public skating is on Saturday.\",\"together\":false,\"variants\":{},\"window\":[null,null]}","content_hash":"284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823","id":"01a1fa91b8740496fd8a71f47e","number":1,"post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"saved_at":"2026-11-20T16:00:00.000Z","saved_by":"01a1fa91b83cbf2cd43f896a98"}');
INSERT INTO "journal_content" VALUES(51,'c92fe68b3e13226757cc9f2d17b037e2',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa91b83d584ab10081e311","content_hash":"284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823","id":"01a1fa91b9eab2696a383ac1b3","post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"nothing-confidential","words":"Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings."}');
INSERT INTO "journal_content" VALUES(52,'c92fe68b3e13226757cc9f2d17b037e2',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa91b83d584ab10081e311","content_hash":"284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823","id":"01a1fa91b9eb37fddc049b78b2","post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"safety-and-law","words":"Nothing in this post promotes anything illegal, or endangers people, buildings or public systems."}');
INSERT INTO "journal_content" VALUES(53,'c92fe68b3e13226757cc9f2d17b037e2',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa91b83d584ab10081e311","content_hash":"284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823","id":"01a1fa91b9eb0327832d5b65e4","post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"facts-checked","words":"The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current."}');
INSERT INTO "journal_content" VALUES(54,'c92fe68b3e13226757cc9f2d17b037e2',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa91b83d584ab10081e311","content_hash":"284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823","id":"01a1fa91b9ebec4f4ec1e806a9","post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"channel-purpose","words":"This post serves the purpose written down for each of its channels."}');
INSERT INTO "journal_content" VALUES(55,'5543264689e252f0268387c2abc45683','{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa91b848b716f425443b68","closes":null,"closes_why":"","id":"01a1fa91b871b21f7ffb75a4d9","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa91b870f53a1ec8754dd6","revision":0,"since":null,"state":"draft","why":""}','{"asked_by":null,"at":"2026-11-23T15:00:00.000Z","at_wall":"2026-11-23T09:00","channel_id":"01a1fa91b848b716f425443b68","closes":null,"closes_why":"","id":"01a1fa91b871b21f7ffb75a4d9","moved_by":null,"moved_from":null,"opens":"2026-01-01T07:00:00.000Z","pin_reason":"","planned":null,"post_id":"01a1fa91b870f53a1ec8754dd6","revision":2,"since":"2026-11-20T16:00:00.000Z","state":"queued","why":"in-line-since|2026-11-20T16:00:00.000Z|"}');
CREATE TABLE official_release (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    released TEXT CHECK (released IS NULL OR released GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), released_at TEXT CHECK (released_at IS NULL OR released_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), how TEXT NOT NULL,
    revision INTEGER NOT NULL, CHECK ((released IS NULL) = (released_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE override (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'), rule TEXT NOT NULL CHECK (rule <> ''), reason TEXT NOT NULL CHECK (reason <> ''), overridden_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, overridden_at TEXT NOT NULL CHECK (overridden_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE own_contact (
    id TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('domain', 'telephone', 'email', 'address')),
    value TEXT NOT NULL CHECK (value <> ''), notes TEXT NOT NULL, ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_by TEXT REFERENCES person (id), ended_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE partner (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE partner_entry (
    id TEXT PRIMARY KEY REFERENCES partner (id),
    kind TEXT NOT NULL CHECK (kind IN ('partner', 'patron', 'supplier', 'sponsor', 'affiliation', 'news outlet')),
    domain TEXT NOT NULL, notes TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE password_offer (
    id TEXT PRIMARY KEY REFERENCES person (id), offered_by TEXT NOT NULL REFERENCES person (id),
    until TEXT NOT NULL CHECK (until GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE people_shown (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), name TEXT NOT NULL CHECK (name <> ''),
    minor INTEGER NOT NULL CHECK (minor IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE period_approval (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT NOT NULL CHECK (until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until_day >= from_day), approved_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, approved_at TEXT NOT NULL CHECK (approved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), title TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id), email TEXT NOT NULL,
    left_on TEXT CHECK (left_on IS NULL OR left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person" VALUES('01a1fa91b83cbf2cd43f896a98','Kim Dyck','Communications Coordinator','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83d1237b8ba7a4a8d','Otto Falk','Summer student','01a1fa91b83c82c9ae5c35c0ce','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83d2196b343fb1f58','Dora Penner','Director of Communications','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83d3390d448ee05df','Emma Unger','Director of Emergency Management','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83d534053614ed58f','Dana Roy','Director of Recreation','01a1fa91b83c82c9ae5c35c0ce','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83d584ab10081e311','Cora Wiebe','Chief Administrative Officer','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83d9310a5ebcc0bd9','Ian Toews','Information Officer','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83db0ba313a3742e7','Tim Neufeld','Systems analyst','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83dc0cc7ec5ab3687','Carl Enns','Councillor','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83dd3a2e9b5eeeea7','Rita Klassen','Records clerk','01a1fa91b83ce224627bb965b4','',NULL,0);
INSERT INTO "person" VALUES('01a1fa91b83dfc809e96864152','Ada Boer','Recreation programmer','01a1fa91b83c82c9ae5c35c0ce','',NULL,0);
CREATE TABLE person_role (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'coordinator', 'director', 'cao', 'information officer',
        'director of emergency management', 'it', 'records clerk', 'council member')),
    since TEXT NOT NULL CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person_role" VALUES('01a1fa91b83d059b85e2db5b0f','01a1fa91b83db0ba313a3742e7','it','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d07b177cea424b2','01a1fa91b83d584ab10081e311','cao','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d1c717e3e969864','01a1fa91b83dc0cc7ec5ab3687','council member','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d34519cfe2e4ac3','01a1fa91b83d9310a5ebcc0bd9','information officer','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d3f73f3c772342a','01a1fa91b83dd3a2e9b5eeeea7','records clerk','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d4bfdd4f21a85a3','01a1fa91b83d534053614ed58f','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d537d11b8076ff8','01a1fa91b83d3390d448ee05df','director of emergency management','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83d5ac775d5a63190','01a1fa91b83d1237b8ba7a4a8d','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83dbd1e685400e292','01a1fa91b83cbf2cd43f896a98','coordinator','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83df13f6b67502558','01a1fa91b83d2196b343fb1f58','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa91b83dff197bbba06ca9','01a1fa91b83dfc809e96864152','author','2026-11-20T16:00:00.000Z',NULL,0);
CREATE TABLE photo (
    id TEXT PRIMARY KEY, sha256 TEXT NOT NULL REFERENCES file (id), name TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id), added_by TEXT NOT NULL REFERENCES person (id),
    added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), width INTEGER NOT NULL, height INTEGER NOT NULL,
    taken TEXT CHECK (taken IS NULL OR taken GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), description TEXT NOT NULL,
    source TEXT CHECK (source IN ('owned', 'commissioned', 'given', 'licensed', 'public domain', 'exception')),
    owner_id TEXT REFERENCES person (id), stated_by TEXT REFERENCES person (id), photographer TEXT NOT NULL,
    credit TEXT NOT NULL, source_reason TEXT NOT NULL,
    people TEXT CHECK (people IN ('nobody', 'named', 'workplace', 'crowd')), people_who TEXT NOT NULL,
    people_when TEXT NOT NULL, people_how TEXT NOT NULL, creator_in_file TEXT NOT NULL, copyright_in_file TEXT NOT NULL,
    usage_in_file TEXT NOT NULL, has_location INTEGER NOT NULL CHECK (has_location IN (0, 1)),
    discarded INTEGER NOT NULL CHECK (discarded IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE photo_approval (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), sha256 TEXT NOT NULL REFERENCES file (id),
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'returned')), decided_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, comment TEXT NOT NULL CHECK (verdict = 'approved' OR comment <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE photo_authorisation (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), sha256 TEXT NOT NULL REFERENCES file (id),
    emergency_id TEXT NOT NULL REFERENCES emergency (id), authorised_by TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL,
    authorised_at TEXT NOT NULL CHECK (authorised_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE placement (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), channel_id TEXT NOT NULL REFERENCES channel (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'asked', 'queued', 'pinned', 'held', 'handed over', 'published',
        'missed', 'taken down', 'dropped', 'past')),
    planned TEXT CHECK (planned IS NULL OR planned GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), at_wall TEXT CHECK (at_wall IS NULL OR at_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), at TEXT CHECK (at IS NULL OR at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    since TEXT CHECK (since IS NULL OR since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), asked_by TEXT REFERENCES person (id), pin_reason TEXT NOT NULL,
    why TEXT NOT NULL, moved_from TEXT CHECK (moved_from IS NULL OR moved_from GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), moved_by TEXT,
    opens TEXT CHECK (opens IS NULL OR opens GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), closes TEXT CHECK (closes IS NULL OR closes GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), closes_why TEXT NOT NULL,
    revision INTEGER NOT NULL,
    CHECK ((at IS NULL) = (at_wall IS NULL)),
    CHECK (state NOT IN ('pinned', 'handed over', 'published', 'taken down', 'past') OR at_wall IS NOT NULL),
    CHECK (state NOT IN ('queued', 'pinned') OR since IS NOT NULL)
) STRICT, WITHOUT ROWID;
INSERT INTO "placement" VALUES('01a1fa91b871b21f7ffb75a4d9','01a1fa91b870f53a1ec8754dd6','01a1fa91b848b716f425443b68','queued',NULL,'2026-11-23T09:00','2026-11-23T15:00:00.000Z','2026-11-20T16:00:00.000Z',NULL,'','in-line-since|2026-11-20T16:00:00.000Z|',NULL,NULL,'2026-01-01T07:00:00.000Z',NULL,'',2);
CREATE TABLE post (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, class_key TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id),
    author_id TEXT NOT NULL REFERENCES person (id), created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    ground TEXT NOT NULL, partner_id TEXT REFERENCES partner (id), emergency_id TEXT REFERENCES emergency (id),
    deemed_by TEXT REFERENCES person (id), text TEXT NOT NULL, link TEXT NOT NULL,
    not_before TEXT CHECK (not_before IS NULL OR not_before GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'), go_out_before TEXT CHECK (go_out_before IS NULL OR go_out_before GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    together INTEGER NOT NULL CHECK (together IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('open', 'discarded')),
    content_hash TEXT NOT NULL, policy_version TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "post" VALUES('01a1fa91b870f53a1ec8754dd6','Public skating 0','program','01a1fa91b83c82c9ae5c35c0ce','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z','',NULL,NULL,NULL,'Public skating is on Saturday.','',NULL,NULL,0,'open','284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823','ADM-7 of 2024-02-02, pack 2',2);
CREATE TABLE post_decision (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'),
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'returned')), decided_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, comment TEXT NOT NULL CHECK (verdict = 'approved' OR comment <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE post_objective (
    id TEXT PRIMARY KEY REFERENCES post (id), objective TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE post_photo (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), photo_id TEXT NOT NULL REFERENCES photo (id),
    position INTEGER NOT NULL CHECK (position >= 0), description TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE post_version (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), number INTEGER NOT NULL CHECK (number > 0),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'), content TEXT NOT NULL,
    saved_by TEXT REFERENCES person (id), saved_at TEXT NOT NULL CHECK (saved_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "post_version" VALUES('01a1fa91b8740496fd8a71f47e','01a1fa91b870f53a1ec8754dd6',1,'284bca59aa1253c8c84f69bed5c3f058b818093a4ff046870f45ebb45ff9a823','{"author":"01a1fa91b83cbf2cd43f896a98","channels":["01a1fa91b848b716f425443b68"],"class":"program","department":"01a1fa91b83c82c9ae5c35c0ce","form":1,"ground":["",null,null,null],"link":"","photos":[],"text":"Public skating is on Saturday.","together":false,"variants":{},"window":[null,null]}','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z',0);
CREATE TABLE publication (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id), content_hash TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, photos TEXT NOT NULL, link TEXT NOT NULL,
    published_at TEXT NOT NULL CHECK (published_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), published_by TEXT NOT NULL REFERENCES person (id),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE reference_event (
    id TEXT PRIMARY KEY, source TEXT NOT NULL CHECK (source <> ''), uid TEXT NOT NULL CHECK (uid <> ''),
    title TEXT NOT NULL CHECK (title <> ''), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT NOT NULL CHECK (until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until_day >= from_day),
    begins TEXT CHECK (begins IS NULL OR begins GLOB '[0-2][0-9]:[0-5][0-9]'), rrule TEXT NOT NULL,
    last_day TEXT CHECK (last_day IS NULL OR last_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), left_out TEXT NOT NULL, place TEXT NOT NULL, stated_zone TEXT NOT NULL,
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE second_reading (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'), read_by TEXT NOT NULL REFERENCES person (id), role TEXT NOT NULL, comment TEXT NOT NULL,
    read_at TEXT NOT NULL CHECK (read_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE series (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, department_id TEXT NOT NULL REFERENCES department (id),
    author_id TEXT NOT NULL REFERENCES person (id), content TEXT NOT NULL CHECK (content <> ''),
    rrule TEXT NOT NULL CHECK (rrule <> ''), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND until_day >= from_day),
    ahead_days INTEGER NOT NULL CHECK (ahead_days BETWEEN 1 AND 366),
    begun_at TEXT NOT NULL CHECK (begun_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE series_occurrence (
    id TEXT PRIMARY KEY, series_id TEXT NOT NULL REFERENCES series (id), day TEXT NOT NULL CHECK (day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    kind TEXT NOT NULL CHECK (kind IN ('made', 'skipped')), post_id TEXT REFERENCES post (id),
    made_as TEXT NOT NULL, revision INTEGER NOT NULL,
    CHECK (id = series_id || ' ' || day), CHECK (kind = 'skipped' OR post_id IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE TABLE sign_in_tries (
    id TEXT PRIMARY KEY REFERENCES person (id), failures INTEGER NOT NULL CHECK (failures >= 0),
    last_at TEXT NOT NULL CHECK (last_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE signature (
    id TEXT PRIMARY KEY, subject_table TEXT NOT NULL, subject_id TEXT NOT NULL,
    said TEXT NOT NULL CHECK (said IN ('made', 'revoked')), key_id TEXT NOT NULL REFERENCES signing_key (id),
    form INTEGER NOT NULL CHECK (form > 0), position INTEGER NOT NULL CHECK (position >= 0),
    signature TEXT NOT NULL CHECK (length(signature) = 128), revision INTEGER NOT NULL,
    CHECK (id = subject_table || ' ' || subject_id || ' ' || said)
) STRICT, WITHOUT ROWID;
CREATE TABLE signing_key (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    public TEXT NOT NULL CHECK (length(public) = 64), made_at TEXT NOT NULL CHECK (made_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    station TEXT NOT NULL, ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_by TEXT REFERENCES person (id),
    ended_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE slot_times (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES channel (id), rrule TEXT NOT NULL,
    time TEXT NOT NULL CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "slot_times" VALUES('01a1fa91b84ca76f2239edc2d8','01a1fa91b848b716f425443b68','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa91b850a136875fac8a35','01a1fa91b84e024f748ffd2cec','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa91b85586bcf970080ddd','01a1fa91b85290753ab8170a55','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
CREATE TABLE town (
    id TEXT PRIMARY KEY CHECK (id = 'town'), calendar_id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL, policy TEXT NOT NULL, policy_version TEXT NOT NULL, tzdata TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    release_blocks INTEGER NOT NULL CHECK (release_blocks IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "town" VALUES('town','01a1fa91b834df1aba0cf71035','Town of Taber','America/Edmonton','taber','ADM-7 of 2024-02-02, pack 2','2026f','2026-11-20T16:00:00.000Z',1,0);
CREATE TABLE town_province (
    id TEXT PRIMARY KEY CHECK (id = 'town') REFERENCES town (id),
    province TEXT NOT NULL CHECK (province IN ('AB', 'BC', 'MB', 'NB', 'NL', 'NS', 'NT', 'NU', 'ON', 'PE', 'QC', 'SK',
        'YT')),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE town_word (
    id TEXT PRIMARY KEY, word TEXT NOT NULL CHECK (word <> ''), added_by TEXT NOT NULL REFERENCES person (id), added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_by TEXT REFERENCES person (id), ended_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE training (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id), kind TEXT NOT NULL CHECK (kind IN ('training', 'familiar')),
    on_day TEXT NOT NULL CHECK (on_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), recorded_by TEXT NOT NULL REFERENCES person (id), recorded_at TEXT NOT NULL CHECK (recorded_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    channel_id TEXT REFERENCES channel (id), notes TEXT NOT NULL, revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "training" VALUES('01a1fa91b863a8742c2595ca05','01a1fa91b83cbf2cd43f896a98','training','2026-01-08','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa91b865aa6d416a672a64','01a1fa91b83d534053614ed58f','training','2026-01-08','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa91b86738b8cf64733e7a','01a1fa91b83dfc809e96864152','training','2026-01-08','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa91b868672c82a833efd3','01a1fa91b83d1237b8ba7a4a8d','training','2026-01-08','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa91b869a0c882cbcd0f35','01a1fa91b83d9310a5ebcc0bd9','training','2026-01-08','01a1fa91b83cbf2cd43f896a98','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
CREATE TABLE variant (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id), channel_id TEXT NOT NULL REFERENCES channel (id),
    title TEXT, text TEXT, link TEXT, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX person_role_person ON person_role (person_id);
CREATE INDEX authorisation_person ON authorisation (person_id, channel_id);
CREATE INDEX photo_sha256 ON photo (sha256);
CREATE INDEX photo_approval_photo ON photo_approval (photo_id);
CREATE INDEX consent_photo ON consent (photo_id);
CREATE INDEX people_shown_photo ON people_shown (photo_id);
CREATE INDEX post_author ON post (author_id);
CREATE INDEX variant_post ON variant (post_id);
CREATE INDEX post_version_post ON post_version (post_id, number);
CREATE INDEX placement_post ON placement (post_id);
CREATE INDEX placement_state ON placement (state, channel_id, at);
CREATE INDEX placement_at ON placement (at_wall, state, channel_id, post_id);
CREATE INDEX placement_planned ON placement (planned, state, channel_id, post_id);
CREATE INDEX hold_reason_placement ON hold_reason (placement_id);
CREATE INDEX post_photo_post ON post_photo (post_id, position);
CREATE INDEX post_photo_photo ON post_photo (photo_id);
CREATE INDEX post_decision_post ON post_decision (post_id);
CREATE INDEX publication_placement ON publication (placement_id);
CREATE INDEX journal_subject ON journal (subject_table, subject_id, seq);
CREATE INDEX journal_step ON journal (step);
CREATE INDEX answer_post ON answer (post_id);
CREATE INDEX confirmation_post ON confirmation (post_id);
CREATE INDEX override_post ON override (post_id);
CREATE INDEX second_reading_post ON second_reading (post_id);
CREATE INDEX period_approval_post ON period_approval (post_id);
CREATE INDEX photo_authorisation_photo ON photo_authorisation (photo_id);
CREATE INDEX agreement_partner ON agreement (partner_id);
CREATE INDEX candidate_election ON candidate (election_id);
CREATE INDEX training_person ON training (person_id);
CREATE INDEX community_request_post ON community_request (post_id);
CREATE INDEX series_occurrence_post ON series_occurrence (post_id);
CREATE INDEX series_occurrence_series ON series_occurrence (series_id, day);
CREATE INDEX post_together ON post (together) WHERE together = 1;
CREATE INDEX reference_event_day ON reference_event (from_day);
CREATE INDEX reference_event_recurring ON reference_event (from_day) WHERE rrule <> '';
CREATE INDEX reference_event_uid ON reference_event (uid);
CREATE INDEX comment_post ON comment (post_id, written_at);
CREATE INDEX signing_key_person ON signing_key (person_id);
CREATE INDEX post_emergency ON post (emergency_id) WHERE emergency_id IS NOT NULL;
CREATE INDEX post_discarded ON post (state) WHERE state = 'discarded';
CREATE VIEW unfit AS
SELECT p.id AS placement_id, p.post_id AS post_id, p.state AS state, l.photo_id AS photo_id
FROM placement p JOIN post_photo l ON l.post_id = p.post_id
WHERE NOT EXISTS (
    SELECT 1 FROM photo f JOIN channel c ON c.id = p.channel_id JOIN file b ON b.id = f.sha256
    WHERE f.id = l.photo_id AND b.damaged_at IS NULL AND f.discarded = 0
    AND EXISTS (
        SELECT 1 FROM photo_approval a
        WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.verdict = 'approved' AND a.revoked_at IS NULL)
    AND CASE f.source
        WHEN 'owned' THEN f.owner_id IS NOT NULL AND f.stated_by IS NOT NULL
        WHEN 'commissioned' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'contract' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL 
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (p.at_wall IS NULL OR (s.signed_on <= substr(p.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(p.at_wall, 1, 10) <= s.until_day))))
        WHEN 'given' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'photographer' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL AND (f.photographer = '' OR lower(s.given_by) = lower(f.photographer)
            OR (s.given_by || f.photographer) GLOB '*[^ -~]*')
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (p.at_wall IS NULL OR (s.signed_on <= substr(p.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(p.at_wall, 1, 10) <= s.until_day))))
        WHEN 'licensed' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'licence' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL 
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (p.at_wall IS NULL OR (s.signed_on <= substr(p.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(p.at_wall, 1, 10) <= s.until_day))))
        WHEN 'public domain' THEN trim(f.source_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
        WHEN 'exception' THEN trim(f.source_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
        ELSE 0 END
    AND (coalesce((SELECT t.release_blocks FROM town t WHERE t.id = 'town'), 1) = 0 OR (
        CASE f.people
            WHEN 'nobody' THEN NOT EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'named' THEN EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'workplace' THEN trim(f.people_who, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> '' AND trim(f.people_when, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
            WHEN 'crowd' THEN trim(f.people_how, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
            ELSE 0 END
        AND NOT EXISTS (
            SELECT 1 FROM people_shown n
            WHERE n.photo_id = f.id AND (n.minor = 1 OR f.people = 'named') AND NOT EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = CASE n.minor WHEN 1 THEN 'guardian' ELSE 'release' END AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL AND s.shown_id = n.id
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (p.at_wall IS NULL OR (s.signed_on <= substr(p.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(p.at_wall, 1, 10) <= s.until_day))))))));
CREATE TRIGGER town_insert_once BEFORE INSERT ON town WHEN EXISTS (SELECT 1 FROM town WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'town: this id stands already');
END;
CREATE TRIGGER town_id_stays BEFORE UPDATE ON town WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'town: an id never changes');
END;
CREATE TRIGGER department_insert_once BEFORE INSERT ON department WHEN EXISTS (SELECT 1 FROM department WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'department: this id stands already');
END;
CREATE TRIGGER department_id_stays BEFORE UPDATE ON department WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'department: an id never changes');
END;
CREATE TRIGGER person_insert_once BEFORE INSERT ON person WHEN EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'person: this id stands already');
END;
CREATE TRIGGER person_id_stays BEFORE UPDATE ON person WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'person: an id never changes');
END;
CREATE TRIGGER person_role_insert_once BEFORE INSERT ON person_role WHEN EXISTS (SELECT 1 FROM person_role WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'person_role: this id stands already');
END;
CREATE TRIGGER person_role_id_stays BEFORE UPDATE ON person_role WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'person_role: an id never changes');
END;
CREATE TRIGGER channel_insert_once BEFORE INSERT ON channel WHEN EXISTS (SELECT 1 FROM channel WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'channel: this id stands already');
END;
CREATE TRIGGER channel_id_stays BEFORE UPDATE ON channel WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'channel: an id never changes');
END;
CREATE TRIGGER slot_times_insert_once BEFORE INSERT ON slot_times WHEN EXISTS (SELECT 1 FROM slot_times WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'slot_times: this id stands already');
END;
CREATE TRIGGER slot_times_id_stays BEFORE UPDATE ON slot_times WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'slot_times: an id never changes');
END;
CREATE TRIGGER blackout_insert_once BEFORE INSERT ON blackout WHEN EXISTS (SELECT 1 FROM blackout WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'blackout: this id stands already');
END;
CREATE TRIGGER blackout_id_stays BEFORE UPDATE ON blackout WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'blackout: an id never changes');
END;
CREATE TRIGGER authorisation_insert_once BEFORE INSERT ON authorisation WHEN EXISTS (SELECT 1 FROM authorisation WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'authorisation: this id stands already');
END;
CREATE TRIGGER authorisation_id_stays BEFORE UPDATE ON authorisation WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'authorisation: an id never changes');
END;
CREATE TRIGGER partner_insert_once BEFORE INSERT ON partner WHEN EXISTS (SELECT 1 FROM partner WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'partner: this id stands already');
END;
CREATE TRIGGER partner_id_stays BEFORE UPDATE ON partner WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'partner: an id never changes');
END;
CREATE TRIGGER emergency_insert_once BEFORE INSERT ON emergency WHEN EXISTS (SELECT 1 FROM emergency WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'emergency: this id stands already');
END;
CREATE TRIGGER emergency_id_stays BEFORE UPDATE ON emergency WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'emergency: an id never changes');
END;
CREATE TRIGGER file_insert_once BEFORE INSERT ON file WHEN EXISTS (SELECT 1 FROM file WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'file: this id stands already');
END;
CREATE TRIGGER file_id_stays BEFORE UPDATE ON file WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'file: an id never changes');
END;
CREATE TRIGGER photo_insert_once BEFORE INSERT ON photo WHEN EXISTS (SELECT 1 FROM photo WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'photo: this id stands already');
END;
CREATE TRIGGER photo_id_stays BEFORE UPDATE ON photo WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'photo: an id never changes');
END;
CREATE TRIGGER photo_approval_insert_once BEFORE INSERT ON photo_approval WHEN EXISTS (SELECT 1 FROM photo_approval WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'photo_approval: this id stands already');
END;
CREATE TRIGGER photo_approval_id_stays BEFORE UPDATE ON photo_approval WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'photo_approval: an id never changes');
END;
CREATE TRIGGER consent_insert_once BEFORE INSERT ON consent WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'consent: this id stands already');
END;
CREATE TRIGGER consent_id_stays BEFORE UPDATE ON consent WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'consent: an id never changes');
END;
CREATE TRIGGER people_shown_insert_once BEFORE INSERT ON people_shown WHEN EXISTS (SELECT 1 FROM people_shown WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'people_shown: this id stands already');
END;
CREATE TRIGGER people_shown_id_stays BEFORE UPDATE ON people_shown WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'people_shown: an id never changes');
END;
CREATE TRIGGER post_insert_once BEFORE INSERT ON post WHEN EXISTS (SELECT 1 FROM post WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'post: this id stands already');
END;
CREATE TRIGGER post_id_stays BEFORE UPDATE ON post WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'post: an id never changes');
END;
CREATE TRIGGER variant_insert_once BEFORE INSERT ON variant WHEN EXISTS (SELECT 1 FROM variant WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'variant: this id stands already');
END;
CREATE TRIGGER variant_id_stays BEFORE UPDATE ON variant WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'variant: an id never changes');
END;
CREATE TRIGGER post_version_insert_once BEFORE INSERT ON post_version WHEN EXISTS (SELECT 1 FROM post_version WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'post_version: this id stands already');
END;
CREATE TRIGGER post_version_id_stays BEFORE UPDATE ON post_version WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'post_version: an id never changes');
END;
CREATE TRIGGER placement_insert_once BEFORE INSERT ON placement WHEN EXISTS (SELECT 1 FROM placement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'placement: this id stands already');
END;
CREATE TRIGGER placement_id_stays BEFORE UPDATE ON placement WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'placement: an id never changes');
END;
CREATE TRIGGER hold_reason_insert_once BEFORE INSERT ON hold_reason WHEN EXISTS (SELECT 1 FROM hold_reason WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'hold_reason: this id stands already');
END;
CREATE TRIGGER hold_reason_id_stays BEFORE UPDATE ON hold_reason WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'hold_reason: an id never changes');
END;
CREATE TRIGGER post_photo_insert_once BEFORE INSERT ON post_photo WHEN EXISTS (SELECT 1 FROM post_photo WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'post_photo: this id stands already');
END;
CREATE TRIGGER post_photo_id_stays BEFORE UPDATE ON post_photo WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'post_photo: an id never changes');
END;
CREATE TRIGGER post_decision_insert_once BEFORE INSERT ON post_decision WHEN EXISTS (SELECT 1 FROM post_decision WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'post_decision: this id stands already');
END;
CREATE TRIGGER post_decision_id_stays BEFORE UPDATE ON post_decision WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'post_decision: an id never changes');
END;
CREATE TRIGGER publication_insert_once BEFORE INSERT ON publication WHEN EXISTS (SELECT 1 FROM publication WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'publication: this id stands already');
END;
CREATE TRIGGER publication_id_stays BEFORE UPDATE ON publication WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'publication: an id never changes');
END;
CREATE TRIGGER answer_insert_once BEFORE INSERT ON answer WHEN EXISTS (SELECT 1 FROM answer WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'answer: this id stands already');
END;
CREATE TRIGGER answer_id_stays BEFORE UPDATE ON answer WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'answer: an id never changes');
END;
CREATE TRIGGER confirmation_insert_once BEFORE INSERT ON confirmation WHEN EXISTS (SELECT 1 FROM confirmation WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'confirmation: this id stands already');
END;
CREATE TRIGGER confirmation_id_stays BEFORE UPDATE ON confirmation WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'confirmation: an id never changes');
END;
CREATE TRIGGER override_insert_once BEFORE INSERT ON override WHEN EXISTS (SELECT 1 FROM override WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'override: this id stands already');
END;
CREATE TRIGGER override_id_stays BEFORE UPDATE ON override WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'override: an id never changes');
END;
CREATE TRIGGER second_reading_insert_once BEFORE INSERT ON second_reading WHEN EXISTS (SELECT 1 FROM second_reading WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'second_reading: this id stands already');
END;
CREATE TRIGGER second_reading_id_stays BEFORE UPDATE ON second_reading WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'second_reading: an id never changes');
END;
CREATE TRIGGER period_approval_insert_once BEFORE INSERT ON period_approval WHEN EXISTS (SELECT 1 FROM period_approval WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'period_approval: this id stands already');
END;
CREATE TRIGGER period_approval_id_stays BEFORE UPDATE ON period_approval WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'period_approval: an id never changes');
END;
CREATE TRIGGER photo_authorisation_insert_once BEFORE INSERT ON photo_authorisation WHEN EXISTS (SELECT 1 FROM photo_authorisation WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'photo_authorisation: this id stands already');
END;
CREATE TRIGGER photo_authorisation_id_stays BEFORE UPDATE ON photo_authorisation WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'photo_authorisation: an id never changes');
END;
CREATE TRIGGER hashtag_insert_once BEFORE INSERT ON hashtag WHEN EXISTS (SELECT 1 FROM hashtag WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'hashtag: this id stands already');
END;
CREATE TRIGGER hashtag_id_stays BEFORE UPDATE ON hashtag WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'hashtag: an id never changes');
END;
CREATE TRIGGER partner_entry_insert_once BEFORE INSERT ON partner_entry WHEN EXISTS (SELECT 1 FROM partner_entry WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'partner_entry: this id stands already');
END;
CREATE TRIGGER partner_entry_id_stays BEFORE UPDATE ON partner_entry WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'partner_entry: an id never changes');
END;
CREATE TRIGGER agreement_insert_once BEFORE INSERT ON agreement WHEN EXISTS (SELECT 1 FROM agreement WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'agreement: this id stands already');
END;
CREATE TRIGGER agreement_id_stays BEFORE UPDATE ON agreement WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'agreement: an id never changes');
END;
CREATE TRIGGER election_insert_once BEFORE INSERT ON election WHEN EXISTS (SELECT 1 FROM election WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'election: this id stands already');
END;
CREATE TRIGGER election_id_stays BEFORE UPDATE ON election WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'election: an id never changes');
END;
CREATE TRIGGER candidate_insert_once BEFORE INSERT ON candidate WHEN EXISTS (SELECT 1 FROM candidate WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'candidate: this id stands already');
END;
CREATE TRIGGER candidate_id_stays BEFORE UPDATE ON candidate WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'candidate: an id never changes');
END;
CREATE TRIGGER own_contact_insert_once BEFORE INSERT ON own_contact WHEN EXISTS (SELECT 1 FROM own_contact WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'own_contact: this id stands already');
END;
CREATE TRIGGER own_contact_id_stays BEFORE UPDATE ON own_contact WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'own_contact: an id never changes');
END;
CREATE TRIGGER town_word_insert_once BEFORE INSERT ON town_word WHEN EXISTS (SELECT 1 FROM town_word WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'town_word: this id stands already');
END;
CREATE TRIGGER town_word_id_stays BEFORE UPDATE ON town_word WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'town_word: an id never changes');
END;
CREATE TRIGGER training_insert_once BEFORE INSERT ON training WHEN EXISTS (SELECT 1 FROM training WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'training: this id stands already');
END;
CREATE TRIGGER training_id_stays BEFORE UPDATE ON training WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'training: an id never changes');
END;
CREATE TRIGGER official_release_insert_once BEFORE INSERT ON official_release WHEN EXISTS (SELECT 1 FROM official_release WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'official_release: this id stands already');
END;
CREATE TRIGGER official_release_id_stays BEFORE UPDATE ON official_release WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'official_release: an id never changes');
END;
CREATE TRIGGER community_request_insert_once BEFORE INSERT ON community_request WHEN EXISTS (SELECT 1 FROM community_request WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'community_request: this id stands already');
END;
CREATE TRIGGER community_request_id_stays BEFORE UPDATE ON community_request WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'community_request: an id never changes');
END;
CREATE TRIGGER post_objective_insert_once BEFORE INSERT ON post_objective WHEN EXISTS (SELECT 1 FROM post_objective WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'post_objective: this id stands already');
END;
CREATE TRIGGER post_objective_id_stays BEFORE UPDATE ON post_objective WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'post_objective: an id never changes');
END;
CREATE TRIGGER series_insert_once BEFORE INSERT ON series WHEN EXISTS (SELECT 1 FROM series WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'series: this id stands already');
END;
CREATE TRIGGER series_id_stays BEFORE UPDATE ON series WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'series: an id never changes');
END;
CREATE TRIGGER series_occurrence_insert_once BEFORE INSERT ON series_occurrence WHEN EXISTS (SELECT 1 FROM series_occurrence WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'series_occurrence: this id stands already');
END;
CREATE TRIGGER series_occurrence_id_stays BEFORE UPDATE ON series_occurrence WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'series_occurrence: an id never changes');
END;
CREATE TRIGGER holiday_skip_insert_once BEFORE INSERT ON holiday_skip WHEN EXISTS (SELECT 1 FROM holiday_skip WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'holiday_skip: this id stands already');
END;
CREATE TRIGGER holiday_skip_id_stays BEFORE UPDATE ON holiday_skip WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'holiday_skip: an id never changes');
END;
CREATE TRIGGER town_province_insert_once BEFORE INSERT ON town_province WHEN EXISTS (SELECT 1 FROM town_province WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'town_province: this id stands already');
END;
CREATE TRIGGER town_province_id_stays BEFORE UPDATE ON town_province WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'town_province: an id never changes');
END;
CREATE TRIGGER hand_order_insert_once BEFORE INSERT ON hand_order WHEN EXISTS (SELECT 1 FROM hand_order WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'hand_order: this id stands already');
END;
CREATE TRIGGER hand_order_id_stays BEFORE UPDATE ON hand_order WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'hand_order: an id never changes');
END;
CREATE TRIGGER emergency_ending_insert_once BEFORE INSERT ON emergency_ending WHEN EXISTS (SELECT 1 FROM emergency_ending WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'emergency_ending: this id stands already');
END;
CREATE TRIGGER emergency_ending_id_stays BEFORE UPDATE ON emergency_ending WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'emergency_ending: an id never changes');
END;
CREATE TRIGGER emergency_review_insert_once BEFORE INSERT ON emergency_review WHEN EXISTS (SELECT 1 FROM emergency_review WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'emergency_review: this id stands already');
END;
CREATE TRIGGER emergency_review_id_stays BEFORE UPDATE ON emergency_review WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'emergency_review: an id never changes');
END;
CREATE TRIGGER reference_event_insert_once BEFORE INSERT ON reference_event WHEN EXISTS (SELECT 1 FROM reference_event WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'reference_event: this id stands already');
END;
CREATE TRIGGER reference_event_id_stays BEFORE UPDATE ON reference_event WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'reference_event: an id never changes');
END;
CREATE TRIGGER comment_insert_once BEFORE INSERT ON comment WHEN EXISTS (SELECT 1 FROM comment WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'comment: this id stands already');
END;
CREATE TRIGGER comment_id_stays BEFORE UPDATE ON comment WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'comment: an id never changes');
END;
CREATE TRIGGER signing_key_insert_once BEFORE INSERT ON signing_key WHEN EXISTS (SELECT 1 FROM signing_key WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'signing_key: this id stands already');
END;
CREATE TRIGGER signing_key_id_stays BEFORE UPDATE ON signing_key WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'signing_key: an id never changes');
END;
CREATE TRIGGER credential_insert_once BEFORE INSERT ON credential WHEN EXISTS (SELECT 1 FROM credential WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'credential: this id stands already');
END;
CREATE TRIGGER credential_id_stays BEFORE UPDATE ON credential WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'credential: an id never changes');
END;
CREATE TRIGGER password_offer_insert_once BEFORE INSERT ON password_offer WHEN EXISTS (SELECT 1 FROM password_offer WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'password_offer: this id stands already');
END;
CREATE TRIGGER password_offer_id_stays BEFORE UPDATE ON password_offer WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'password_offer: an id never changes');
END;
CREATE TRIGGER sign_in_tries_insert_once BEFORE INSERT ON sign_in_tries WHEN EXISTS (SELECT 1 FROM sign_in_tries WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'sign_in_tries: this id stands already');
END;
CREATE TRIGGER sign_in_tries_id_stays BEFORE UPDATE ON sign_in_tries WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'sign_in_tries: an id never changes');
END;
CREATE TRIGGER signature_insert_once BEFORE INSERT ON signature WHEN EXISTS (SELECT 1 FROM signature WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'signature: this id stands already');
END;
CREATE TRIGGER signature_id_stays BEFORE UPDATE ON signature WHEN OLD.id IS NOT NEW.id
BEGIN
    SELECT RAISE(ABORT, 'signature: an id never changes');
END;
CREATE TRIGGER town_is_kept BEFORE DELETE ON town WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'town: records are kept');
END;
CREATE TRIGGER department_is_kept BEFORE DELETE ON department WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'department: records are kept');
END;
CREATE TRIGGER person_is_kept BEFORE DELETE ON person WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'person: records are kept');
END;
CREATE TRIGGER person_role_is_kept BEFORE DELETE ON person_role WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'person_role: records are kept');
END;
CREATE TRIGGER channel_is_kept BEFORE DELETE ON channel WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'channel: records are kept');
END;
CREATE TRIGGER authorisation_is_kept BEFORE DELETE ON authorisation WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'authorisation: records are kept');
END;
CREATE TRIGGER partner_is_kept BEFORE DELETE ON partner WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'partner: records are kept');
END;
CREATE TRIGGER emergency_is_kept BEFORE DELETE ON emergency WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'emergency: records are kept');
END;
CREATE TRIGGER file_is_kept BEFORE DELETE ON file WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'file: records are kept');
END;
CREATE TRIGGER photo_is_kept BEFORE DELETE ON photo WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'photo: records are kept');
END;
CREATE TRIGGER photo_approval_is_kept BEFORE DELETE ON photo_approval WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'photo_approval: records are kept');
END;
CREATE TRIGGER consent_is_kept BEFORE DELETE ON consent WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'consent: records are kept');
END;
CREATE TRIGGER post_is_kept BEFORE DELETE ON post WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'post: records are kept');
END;
CREATE TRIGGER post_version_is_kept BEFORE DELETE ON post_version WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'post_version: records are kept');
END;
CREATE TRIGGER placement_is_kept BEFORE DELETE ON placement WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'placement: records are kept');
END;
CREATE TRIGGER hold_reason_is_kept BEFORE DELETE ON hold_reason WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'hold_reason: records are kept');
END;
CREATE TRIGGER post_decision_is_kept BEFORE DELETE ON post_decision WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'post_decision: records are kept');
END;
CREATE TRIGGER publication_is_kept BEFORE DELETE ON publication WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'publication: records are kept');
END;
CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'answer: records are kept');
END;
CREATE TRIGGER confirmation_is_kept BEFORE DELETE ON confirmation WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'confirmation: records are kept');
END;
CREATE TRIGGER override_is_kept BEFORE DELETE ON override WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'override: records are kept');
END;
CREATE TRIGGER second_reading_is_kept BEFORE DELETE ON second_reading WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'second_reading: records are kept');
END;
CREATE TRIGGER period_approval_is_kept BEFORE DELETE ON period_approval WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'period_approval: records are kept');
END;
CREATE TRIGGER photo_authorisation_is_kept BEFORE DELETE ON photo_authorisation WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'photo_authorisation: records are kept');
END;
CREATE TRIGGER agreement_is_kept BEFORE DELETE ON agreement WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'agreement: records are kept');
END;
CREATE TRIGGER training_is_kept BEFORE DELETE ON training WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'training: records are kept');
END;
CREATE TRIGGER official_release_is_kept BEFORE DELETE ON official_release WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'official_release: records are kept');
END;
CREATE TRIGGER community_request_is_kept BEFORE DELETE ON community_request WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'community_request: records are kept');
END;
CREATE TRIGGER emergency_ending_is_kept BEFORE DELETE ON emergency_ending WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'emergency_ending: records are kept');
END;
CREATE TRIGGER emergency_review_is_kept BEFORE DELETE ON emergency_review WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'emergency_review: records are kept');
END;
CREATE TRIGGER comment_is_kept BEFORE DELETE ON comment WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'comment: records are kept');
END;
CREATE TRIGGER signing_key_is_kept BEFORE DELETE ON signing_key WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'signing_key: records are kept');
END;
CREATE TRIGGER credential_is_kept BEFORE DELETE ON credential WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'credential: records are kept');
END;
CREATE TRIGGER password_offer_is_kept BEFORE DELETE ON password_offer WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'password_offer: records are kept');
END;
CREATE TRIGGER sign_in_tries_is_kept BEFORE DELETE ON sign_in_tries WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'sign_in_tries: records are kept');
END;
CREATE TRIGGER signature_is_kept BEFORE DELETE ON signature WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'signature: records are kept');
END;
CREATE TRIGGER town_is_one BEFORE INSERT ON town WHEN NEW.id <> 'town'
BEGIN
    SELECT RAISE(ABORT, 'town: a calendar has one');
END;
CREATE TRIGGER photo_approval_is_fixed BEFORE UPDATE ON photo_approval WHEN OLD.id IS NOT NEW.id OR OLD.photo_id IS NOT NEW.photo_id OR OLD.sha256 IS NOT NEW.sha256 OR OLD.verdict IS NOT NEW.verdict OR OLD.decided_by IS NOT NEW.decided_by OR OLD.role IS NOT NEW.role OR OLD.comment IS NOT NEW.comment OR OLD.decided_at IS NOT NEW.decided_at
BEGIN
    SELECT RAISE(ABORT, 'photo_approval: what was recorded stays');
END;
CREATE TRIGGER photo_approval_revoked_at_once BEFORE UPDATE ON photo_approval WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'photo_approval: revoked_at is set once');
END;
CREATE TRIGGER post_decision_is_fixed BEFORE UPDATE ON post_decision WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.content_hash IS NOT NEW.content_hash OR OLD.verdict IS NOT NEW.verdict OR OLD.decided_by IS NOT NEW.decided_by OR OLD.role IS NOT NEW.role OR OLD.comment IS NOT NEW.comment OR OLD.decided_at IS NOT NEW.decided_at
BEGIN
    SELECT RAISE(ABORT, 'post_decision: what was recorded stays');
END;
CREATE TRIGGER post_decision_revoked_at_once BEFORE UPDATE ON post_decision WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'post_decision: revoked_at is set once');
END;
CREATE TRIGGER consent_is_fixed BEFORE UPDATE ON consent WHEN OLD.id IS NOT NEW.id OR OLD.photo_id IS NOT NEW.photo_id OR OLD.kind IS NOT NEW.kind OR OLD.document IS NOT NEW.document OR OLD.given_by IS NOT NEW.given_by OR OLD.signed_on IS NOT NEW.signed_on OR OLD.uses IS NOT NEW.uses OR OLD.recorded_by IS NOT NEW.recorded_by OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.until_day IS NOT NEW.until_day OR OLD.shown_id IS NOT NEW.shown_id
BEGIN
    SELECT RAISE(ABORT, 'consent: what was recorded stays');
END;
CREATE TRIGGER consent_withdrawn_at_once BEFORE UPDATE ON consent WHEN OLD.withdrawn_at IS NOT NULL AND (OLD.withdrawn_on IS NOT NEW.withdrawn_on OR OLD.withdrawn_by IS NOT NEW.withdrawn_by OR OLD.withdrawn_at IS NOT NEW.withdrawn_at)
BEGIN
    SELECT RAISE(ABORT, 'consent: withdrawn_at is set once');
END;
CREATE TRIGGER file_is_fixed BEFORE UPDATE ON file WHEN OLD.id IS NOT NEW.id OR OLD.original_name IS NOT NEW.original_name OR OLD.media_type IS NOT NEW.media_type OR OLD.size_bytes IS NOT NEW.size_bytes OR OLD.added_at IS NOT NEW.added_at
BEGIN
    SELECT RAISE(ABORT, 'file: what was recorded stays');
END;
CREATE TRIGGER emergency_is_fixed BEFORE UPDATE ON emergency WHEN OLD.id IS NOT NEW.id OR OLD.name IS NOT NEW.name OR OLD.declared_at IS NOT NEW.declared_at OR OLD.declared_by IS NOT NEW.declared_by OR OLD.on_word_of IS NOT NEW.on_word_of
BEGIN
    SELECT RAISE(ABORT, 'emergency: what was recorded stays');
END;
CREATE TRIGGER emergency_ended_at_once BEFORE UPDATE ON emergency WHEN OLD.ended_at IS NOT NULL AND (OLD.ended_at IS NOT NEW.ended_at OR OLD.ended_by IS NOT NEW.ended_by)
BEGIN
    SELECT RAISE(ABORT, 'emergency: ended_at is set once');
END;
CREATE TRIGGER authorisation_is_fixed BEFORE UPDATE ON authorisation WHEN OLD.id IS NOT NEW.id OR OLD.person_id IS NOT NEW.person_id OR OLD.channel_id IS NOT NEW.channel_id OR OLD.kind IS NOT NEW.kind OR OLD.from_day IS NOT NEW.from_day OR OLD.until_day IS NOT NEW.until_day OR OLD.approved_by IS NOT NEW.approved_by OR OLD.approved_on IS NOT NEW.approved_on
BEGIN
    SELECT RAISE(ABORT, 'authorisation: what was recorded stays');
END;
CREATE TRIGGER authorisation_revoked_at_once BEFORE UPDATE ON authorisation WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'authorisation: revoked_at is set once');
END;
CREATE TRIGGER answer_is_fixed BEFORE UPDATE ON answer WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.rule IS NOT NEW.rule OR OLD.words IS NOT NEW.words OR OLD.said IS NOT NEW.said OR OLD.answered_by IS NOT NEW.answered_by OR OLD.role IS NOT NEW.role OR OLD.answered_at IS NOT NEW.answered_at
BEGIN
    SELECT RAISE(ABORT, 'answer: what was recorded stays');
END;
CREATE TRIGGER answer_revoked_at_once BEFORE UPDATE ON answer WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'answer: revoked_at is set once');
END;
CREATE TRIGGER confirmation_is_fixed BEFORE UPDATE ON confirmation WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.content_hash IS NOT NEW.content_hash OR OLD.rule IS NOT NEW.rule OR OLD.words IS NOT NEW.words OR OLD.confirmed_by IS NOT NEW.confirmed_by OR OLD.role IS NOT NEW.role OR OLD.confirmed_at IS NOT NEW.confirmed_at
BEGIN
    SELECT RAISE(ABORT, 'confirmation: what was recorded stays');
END;
CREATE TRIGGER confirmation_revoked_at_once BEFORE UPDATE ON confirmation WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'confirmation: revoked_at is set once');
END;
CREATE TRIGGER override_is_fixed BEFORE UPDATE ON override WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.content_hash IS NOT NEW.content_hash OR OLD.rule IS NOT NEW.rule OR OLD.reason IS NOT NEW.reason OR OLD.overridden_by IS NOT NEW.overridden_by OR OLD.role IS NOT NEW.role OR OLD.overridden_at IS NOT NEW.overridden_at
BEGIN
    SELECT RAISE(ABORT, 'override: what was recorded stays');
END;
CREATE TRIGGER override_revoked_at_once BEFORE UPDATE ON override WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'override: revoked_at is set once');
END;
CREATE TRIGGER second_reading_is_fixed BEFORE UPDATE ON second_reading WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.content_hash IS NOT NEW.content_hash OR OLD.read_by IS NOT NEW.read_by OR OLD.role IS NOT NEW.role OR OLD.comment IS NOT NEW.comment OR OLD.read_at IS NOT NEW.read_at
BEGIN
    SELECT RAISE(ABORT, 'second_reading: what was recorded stays');
END;
CREATE TRIGGER second_reading_revoked_at_once BEFORE UPDATE ON second_reading WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'second_reading: revoked_at is set once');
END;
CREATE TRIGGER period_approval_is_fixed BEFORE UPDATE ON period_approval WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.content_hash IS NOT NEW.content_hash OR OLD.from_day IS NOT NEW.from_day OR OLD.until_day IS NOT NEW.until_day OR OLD.approved_by IS NOT NEW.approved_by OR OLD.role IS NOT NEW.role OR OLD.approved_at IS NOT NEW.approved_at
BEGIN
    SELECT RAISE(ABORT, 'period_approval: what was recorded stays');
END;
CREATE TRIGGER period_approval_revoked_at_once BEFORE UPDATE ON period_approval WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'period_approval: revoked_at is set once');
END;
CREATE TRIGGER photo_authorisation_is_fixed BEFORE UPDATE ON photo_authorisation WHEN OLD.id IS NOT NEW.id OR OLD.photo_id IS NOT NEW.photo_id OR OLD.sha256 IS NOT NEW.sha256 OR OLD.emergency_id IS NOT NEW.emergency_id OR OLD.authorised_by IS NOT NEW.authorised_by OR OLD.role IS NOT NEW.role OR OLD.authorised_at IS NOT NEW.authorised_at
BEGIN
    SELECT RAISE(ABORT, 'photo_authorisation: what was recorded stays');
END;
CREATE TRIGGER photo_authorisation_revoked_at_once BEFORE UPDATE ON photo_authorisation WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'photo_authorisation: revoked_at is set once');
END;
CREATE TRIGGER training_is_fixed BEFORE UPDATE ON training WHEN OLD.id IS NOT NEW.id OR OLD.person_id IS NOT NEW.person_id OR OLD.kind IS NOT NEW.kind OR OLD.on_day IS NOT NEW.on_day OR OLD.recorded_by IS NOT NEW.recorded_by OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.channel_id IS NOT NEW.channel_id OR OLD.notes IS NOT NEW.notes
BEGIN
    SELECT RAISE(ABORT, 'training: what was recorded stays');
END;
CREATE TRIGGER training_revoked_at_once BEFORE UPDATE ON training WHEN OLD.revoked_at IS NOT NULL AND (OLD.revoked_at IS NOT NEW.revoked_at OR OLD.revoked_by IS NOT NEW.revoked_by OR OLD.revoked_why IS NOT NEW.revoked_why)
BEGIN
    SELECT RAISE(ABORT, 'training: revoked_at is set once');
END;
CREATE TRIGGER agreement_is_fixed BEFORE UPDATE ON agreement WHEN OLD.id IS NOT NEW.id OR OLD.partner_id IS NOT NEW.partner_id OR OLD.kind IS NOT NEW.kind OR OLD.from_day IS NOT NEW.from_day OR OLD.until_day IS NOT NEW.until_day OR OLD.recorded_by IS NOT NEW.recorded_by OR OLD.recorded_at IS NOT NEW.recorded_at OR OLD.post_id IS NOT NEW.post_id OR OLD.document IS NOT NEW.document OR OLD.notes IS NOT NEW.notes
BEGIN
    SELECT RAISE(ABORT, 'agreement: what was recorded stays');
END;
CREATE TRIGGER agreement_ended_at_once BEFORE UPDATE ON agreement WHEN OLD.ended_at IS NOT NULL AND (OLD.ended_at IS NOT NEW.ended_at OR OLD.ended_by IS NOT NEW.ended_by OR OLD.ended_why IS NOT NEW.ended_why)
BEGIN
    SELECT RAISE(ABORT, 'agreement: ended_at is set once');
END;
CREATE TRIGGER hold_reason_is_fixed BEFORE UPDATE ON hold_reason WHEN OLD.id IS NOT NEW.id OR OLD.placement_id IS NOT NEW.placement_id OR OLD.kind IS NOT NEW.kind OR OLD.rule IS NOT NEW.rule OR OLD.said IS NOT NEW.said OR OLD.held_at IS NOT NEW.held_at OR OLD.held_by IS NOT NEW.held_by OR OLD.former_wall IS NOT NEW.former_wall
BEGIN
    SELECT RAISE(ABORT, 'hold_reason: what was recorded stays');
END;
CREATE TRIGGER hold_reason_settled_at_once BEFORE UPDATE ON hold_reason WHEN OLD.settled_at IS NOT NULL AND (OLD.settled_at IS NOT NEW.settled_at)
BEGIN
    SELECT RAISE(ABORT, 'hold_reason: settled_at is set once');
END;
CREATE TRIGGER person_role_is_fixed BEFORE UPDATE ON person_role WHEN OLD.id IS NOT NEW.id OR OLD.person_id IS NOT NEW.person_id OR OLD.role IS NOT NEW.role OR OLD.since IS NOT NEW.since
BEGIN
    SELECT RAISE(ABORT, 'person_role: what was recorded stays');
END;
CREATE TRIGGER person_role_ended_at_once BEFORE UPDATE ON person_role WHEN OLD.ended_at IS NOT NULL AND (OLD.ended_at IS NOT NEW.ended_at)
BEGIN
    SELECT RAISE(ABORT, 'person_role: ended_at is set once');
END;
CREATE TRIGGER post_version_is_fixed BEFORE UPDATE ON post_version WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.number IS NOT NEW.number OR OLD.content_hash IS NOT NEW.content_hash OR OLD.content IS NOT NEW.content OR OLD.saved_by IS NOT NEW.saved_by OR OLD.saved_at IS NOT NEW.saved_at OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'post_version: what was recorded stays');
END;
CREATE TRIGGER publication_is_fixed BEFORE UPDATE ON publication WHEN OLD.id IS NOT NEW.id OR OLD.placement_id IS NOT NEW.placement_id OR OLD.content_hash IS NOT NEW.content_hash OR OLD.title IS NOT NEW.title OR OLD.text IS NOT NEW.text OR OLD.photos IS NOT NEW.photos OR OLD.link IS NOT NEW.link OR OLD.published_at IS NOT NEW.published_at OR OLD.published_by IS NOT NEW.published_by OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'publication: what was recorded stays');
END;
CREATE TRIGGER emergency_ending_is_fixed BEFORE UPDATE ON emergency_ending WHEN OLD.id IS NOT NEW.id OR OLD.kind IS NOT NEW.kind OR OLD.on_word_of IS NOT NEW.on_word_of OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'emergency_ending: what was recorded stays');
END;
CREATE TRIGGER emergency_review_is_fixed BEFORE UPDATE ON emergency_review WHEN OLD.id IS NOT NEW.id OR OLD.reviewed_by IS NOT NEW.reviewed_by OR OLD.reviewed_at IS NOT NEW.reviewed_at OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'emergency_review: what was recorded stays');
END;
CREATE TRIGGER comment_is_fixed BEFORE UPDATE ON comment WHEN OLD.id IS NOT NEW.id OR OLD.post_id IS NOT NEW.post_id OR OLD.text IS NOT NEW.text OR OLD.written_by IS NOT NEW.written_by OR OLD.written_at IS NOT NEW.written_at OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'comment: what was recorded stays');
END;
CREATE TRIGGER signing_key_is_fixed BEFORE UPDATE ON signing_key WHEN OLD.id IS NOT NEW.id OR OLD.person_id IS NOT NEW.person_id OR OLD.public IS NOT NEW.public OR OLD.made_at IS NOT NEW.made_at OR OLD.station IS NOT NEW.station
BEGIN
    SELECT RAISE(ABORT, 'signing_key: what was recorded stays');
END;
CREATE TRIGGER signing_key_ended_at_once BEFORE UPDATE ON signing_key WHEN OLD.ended_at IS NOT NULL AND (OLD.ended_at IS NOT NEW.ended_at OR OLD.ended_by IS NOT NEW.ended_by OR OLD.ended_why IS NOT NEW.ended_why)
BEGIN
    SELECT RAISE(ABORT, 'signing_key: ended_at is set once');
END;
CREATE TRIGGER credential_is_fixed BEFORE UPDATE ON credential WHEN OLD.id IS NOT NEW.id OR OLD.sealed IS NOT NEW.sealed OR OLD.salt IS NOT NEW.salt OR OLD.memory_kib IS NOT NEW.memory_kib OR OLD.passes IS NOT NEW.passes OR OLD.lanes IS NOT NEW.lanes OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'credential: what was recorded stays');
END;
CREATE TRIGGER signature_is_fixed BEFORE UPDATE ON signature WHEN OLD.id IS NOT NEW.id OR OLD.subject_table IS NOT NEW.subject_table OR OLD.subject_id IS NOT NEW.subject_id OR OLD.said IS NOT NEW.said OR OLD.key_id IS NOT NEW.key_id OR OLD.form IS NOT NEW.form OR OLD.position IS NOT NEW.position OR OLD.signature IS NOT NEW.signature OR OLD.revision IS NOT NEW.revision
BEGIN
    SELECT RAISE(ABORT, 'signature: what was recorded stays');
END;
CREATE TRIGGER photo_fixed_columns BEFORE UPDATE ON photo WHEN OLD.sha256 IS NOT NEW.sha256 OR OLD.added_by IS NOT NEW.added_by OR OLD.added_at IS NOT NEW.added_at
BEGIN
    SELECT RAISE(ABORT, 'photo: this never changes');
END;
CREATE TRIGGER placement_fixed_columns BEFORE UPDATE ON placement WHEN OLD.post_id IS NOT NEW.post_id OR OLD.channel_id IS NOT NEW.channel_id
BEGIN
    SELECT RAISE(ABORT, 'placement: this never changes');
END;
CREATE TRIGGER post_fixed_columns BEFORE UPDATE ON post WHEN OLD.created_at IS NOT NEW.created_at OR OLD.author_id IS NOT NEW.author_id
BEGIN
    SELECT RAISE(ABORT, 'post: this never changes');
END;
CREATE TRIGGER channel_fixed_columns BEFORE UPDATE ON channel WHEN OLD.kind IS NOT NEW.kind OR OLD.platform IS NOT NEW.platform
BEGIN
    SELECT RAISE(ABORT, 'channel: this never changes');
END;
CREATE TRIGGER people_shown_fixed_columns BEFORE UPDATE ON people_shown WHEN OLD.photo_id IS NOT NEW.photo_id
BEGIN
    SELECT RAISE(ABORT, 'people_shown: this never changes');
END;
CREATE TRIGGER town_fixed_columns BEFORE UPDATE ON town WHEN OLD.calendar_id IS NOT NEW.calendar_id OR OLD.zone IS NOT NEW.zone OR OLD.created_at IS NOT NEW.created_at
BEGIN
    SELECT RAISE(ABORT, 'town: this never changes');
END;
CREATE TRIGGER hashtag_fixed_columns BEFORE UPDATE ON hashtag WHEN OLD.tag IS NOT NEW.tag
BEGIN
    SELECT RAISE(ABORT, 'hashtag: this never changes');
END;
CREATE TRIGGER series_fixed_columns BEFORE UPDATE ON series WHEN OLD.begun_at IS NOT NEW.begun_at
BEGIN
    SELECT RAISE(ABORT, 'series: this never changes');
END;
CREATE TRIGGER series_occurrence_fixed_columns BEFORE UPDATE ON series_occurrence WHEN OLD.series_id IS NOT NEW.series_id OR OLD.day IS NOT NEW.day
BEGIN
    SELECT RAISE(ABORT, 'series_occurrence: this never changes');
END;
CREATE TRIGGER candidate_fixed_columns BEFORE UPDATE ON candidate WHEN OLD.election_id IS NOT NEW.election_id
BEGIN
    SELECT RAISE(ABORT, 'candidate: this never changes');
END;
CREATE TRIGGER own_contact_fixed_columns BEFORE UPDATE ON own_contact WHEN OLD.kind IS NOT NEW.kind OR OLD.value IS NOT NEW.value
BEGIN
    SELECT RAISE(ABORT, 'own_contact: this never changes');
END;
CREATE TRIGGER town_word_fixed_columns BEFORE UPDATE ON town_word WHEN OLD.word IS NOT NEW.word OR OLD.added_by IS NOT NEW.added_by OR OLD.added_at IS NOT NEW.added_at
BEGIN
    SELECT RAISE(ABORT, 'town_word: this never changes');
END;
CREATE TRIGGER official_release_fixed_columns BEFORE UPDATE ON official_release WHEN OLD.name IS NOT NEW.name OR OLD.is_closed IS NOT NEW.is_closed
BEGIN
    SELECT RAISE(ABORT, 'official_release: this never changes');
END;
CREATE TRIGGER community_request_fixed_columns BEFORE UPDATE ON community_request WHEN OLD.asked_by IS NOT NEW.asked_by OR OLD.what IS NOT NEW.what OR OLD.asked_on IS NOT NEW.asked_on
BEGIN
    SELECT RAISE(ABORT, 'community_request: this never changes');
END;
CREATE TRIGGER official_release_once BEFORE UPDATE ON official_release WHEN OLD.released_at IS NOT NULL AND (OLD.released IS NOT NEW.released OR OLD.released_at IS NOT NEW.released_at OR OLD.how IS NOT NEW.how)
BEGIN
    SELECT RAISE(ABORT, 'official_release: it is released once');
END;
CREATE TRIGGER answer_of_rights BEFORE INSERT ON answer WHEN NEW.rule IN ('photo-approved', 'photographer-consent', 'media-rights', 'media-unchanged')
BEGIN
    SELECT RAISE(ABORT, 'answer: nobody settles a rule of rights');
END;
CREATE TRIGGER confirmation_of_rights BEFORE INSERT ON confirmation WHEN NEW.rule IN ('photo-approved', 'photographer-consent', 'media-rights', 'media-unchanged')
BEGIN
    SELECT RAISE(ABORT, 'confirmation: nobody settles a rule of rights');
END;
CREATE TRIGGER override_of_rights BEFORE INSERT ON override WHEN NEW.rule IN ('photo-approved', 'photographer-consent', 'media-rights', 'media-unchanged')
BEGIN
    SELECT RAISE(ABORT, 'override: nobody settles a rule of rights');
END;
CREATE TRIGGER election_stands BEFORE DELETE ON election WHEN EXISTS (SELECT 1 FROM candidate WHERE election_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'election: candidates of it are on file');
END;
CREATE TRIGGER series_stands BEFORE DELETE ON series WHEN EXISTS (SELECT 1 FROM series_occurrence WHERE series_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'series: days of it are settled');
END;
CREATE TRIGGER consent_uses BEFORE INSERT ON consent WHEN EXISTS (SELECT 1 FROM json_each(NEW.uses) u WHERE u.type <> 'text' OR typeof(u.key) <> 'integer')
BEGIN
    SELECT RAISE(ABORT, 'consent: its uses are a list of words');
END;
CREATE TRIGGER placement_begins BEFORE INSERT ON placement WHEN NEW.state NOT IN ('draft', 'past')
BEGIN
    SELECT RAISE(ABORT, 'placement: begins as a draft or as past');
END;
CREATE TRIGGER placement_form_insert BEFORE INSERT ON placement WHEN NEW.state NOT IN ('draft', 'asked', 'queued', 'pinned', 'held', 'handed over', 'published', 'missed', 'taken down', 'dropped', 'past') OR (NEW.at IS NULL) <> (NEW.at_wall IS NULL) OR (NEW.at IS NOT NULL AND coalesce(abs(julianday(NEW.at) - julianday(NEW.at_wall)) > 0.6, 1)) OR (NEW.state IN ('pinned', 'handed over', 'published', 'taken down', 'past') AND NEW.at_wall IS NULL) OR (NEW.state IN ('queued', 'pinned') AND NEW.since IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'placement: no such state, or its times do not fit it');
END;
CREATE TRIGGER placement_form_update BEFORE UPDATE ON placement WHEN NEW.state NOT IN ('draft', 'asked', 'queued', 'pinned', 'held', 'handed over', 'published', 'missed', 'taken down', 'dropped', 'past') OR (NEW.at IS NULL) <> (NEW.at_wall IS NULL) OR (NEW.at IS NOT NULL AND coalesce(abs(julianday(NEW.at) - julianday(NEW.at_wall)) > 0.6, 1)) OR (NEW.state IN ('pinned', 'handed over', 'published', 'taken down', 'past') AND NEW.at_wall IS NULL) OR (NEW.state IN ('queued', 'pinned') AND NEW.since IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'placement: no such state, or its times do not fit it');
END;
CREATE TRIGGER placement_stands_still BEFORE UPDATE ON placement WHEN NOT EXISTS (SELECT 1 FROM placement WHERE id = OLD.id AND state IS OLD.state AND at IS OLD.at AND at_wall IS OLD.at_wall AND since IS OLD.since)
BEGIN
    SELECT RAISE(ABORT, 'placement: changed under its own change');
END;
CREATE TRIGGER placement_published_stays BEFORE UPDATE ON placement WHEN OLD.state = 'published' AND (NEW.state NOT IN ('published', 'taken down', 'missed') OR OLD.at IS NOT NEW.at)
BEGIN
    SELECT RAISE(ABORT, 'placement: what went out stays so');
END;
CREATE TRIGGER placement_ended_stays BEFORE UPDATE ON placement WHEN OLD.state IN ('taken down', 'past') AND OLD.state IS NOT NEW.state
BEGIN
    SELECT RAISE(ABORT, 'placement: this state is the last');
END;
CREATE TRIGGER placement_taken_down_from BEFORE UPDATE ON placement WHEN NEW.state IN ('taken down', 'past') AND OLD.state IS NOT NEW.state AND OLD.state <> 'published'
BEGIN
    SELECT RAISE(ABORT, 'placement: only what was published is taken down');
END;
CREATE TRIGGER placement_gate BEFORE UPDATE ON placement WHEN NEW.state IN ('queued', 'pinned', 'handed over') AND EXISTS (SELECT 1 FROM post_photo l WHERE l.post_id = NEW.post_id AND NOT EXISTS (
    SELECT 1 FROM photo f JOIN channel c ON c.id = NEW.channel_id JOIN file b ON b.id = f.sha256
    WHERE f.id = l.photo_id AND b.damaged_at IS NULL AND f.discarded = 0
    AND EXISTS (
        SELECT 1 FROM photo_approval a
        WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.verdict = 'approved' AND a.revoked_at IS NULL)
    AND CASE f.source
        WHEN 'owned' THEN f.owner_id IS NOT NULL AND f.stated_by IS NOT NULL
        WHEN 'commissioned' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'contract' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL 
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day))))
        WHEN 'given' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'photographer' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL AND (f.photographer = '' OR lower(s.given_by) = lower(f.photographer)
            OR (s.given_by || f.photographer) GLOB '*[^ -~]*')
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day))))
        WHEN 'licensed' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'licence' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL 
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day))))
        WHEN 'public domain' THEN trim(f.source_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
        WHEN 'exception' THEN trim(f.source_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
        ELSE 0 END
    AND (coalesce((SELECT t.release_blocks FROM town t WHERE t.id = 'town'), 1) = 0 OR (
        CASE f.people
            WHEN 'nobody' THEN NOT EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'named' THEN EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'workplace' THEN trim(f.people_who, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> '' AND trim(f.people_when, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
            WHEN 'crowd' THEN trim(f.people_how, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
            ELSE 0 END
        AND NOT EXISTS (
            SELECT 1 FROM people_shown n
            WHERE n.photo_id = f.id AND (n.minor = 1 OR f.people = 'named') AND NOT EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = CASE n.minor WHEN 1 THEN 'guardian' ELSE 'release' END AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL AND s.shown_id = n.id
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day)))))))))
BEGIN
    SELECT RAISE(ABORT, 'gate: a photo lacks approval or consent');
END;
CREATE TRIGGER placement_publish_gate BEFORE UPDATE ON placement WHEN NEW.state = 'published' AND OLD.state <> 'published' AND EXISTS (SELECT 1 FROM post_photo l WHERE l.post_id = NEW.post_id AND NOT EXISTS (
    SELECT 1 FROM photo f JOIN channel c ON c.id = NEW.channel_id JOIN file b ON b.id = f.sha256
    WHERE f.id = l.photo_id AND b.damaged_at IS NULL AND f.discarded = 0
    AND EXISTS (
        SELECT 1 FROM photo_approval a
        WHERE a.photo_id = f.id AND a.sha256 = f.sha256 AND a.verdict = 'approved' AND a.revoked_at IS NULL)
    AND CASE f.source
        WHEN 'owned' THEN f.owner_id IS NOT NULL AND f.stated_by IS NOT NULL
        WHEN 'commissioned' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'contract' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL 
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day))))
        WHEN 'given' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'photographer' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL AND (f.photographer = '' OR lower(s.given_by) = lower(f.photographer)
            OR (s.given_by || f.photographer) GLOB '*[^ -~]*')
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day))))
        WHEN 'licensed' THEN EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = 'licence' AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL 
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day))))
        WHEN 'public domain' THEN trim(f.source_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
        WHEN 'exception' THEN trim(f.source_reason, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
        ELSE 0 END
    AND (coalesce((SELECT t.release_blocks FROM town t WHERE t.id = 'town'), 1) = 0 OR (
        CASE f.people
            WHEN 'nobody' THEN NOT EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'named' THEN EXISTS (SELECT 1 FROM people_shown n WHERE n.photo_id = f.id)
            WHEN 'workplace' THEN trim(f.people_who, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> '' AND trim(f.people_when, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
            WHEN 'crowd' THEN trim(f.people_how, char(9, 10, 11, 12, 13, 28, 29, 30, 31, 32, 133, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288)) <> ''
            ELSE 0 END
        AND NOT EXISTS (
            SELECT 1 FROM people_shown n
            WHERE n.photo_id = f.id AND (n.minor = 1 OR f.people = 'named') AND NOT EXISTS (
            SELECT 1 FROM consent s JOIN file d ON d.id = s.document
            WHERE s.photo_id = f.id AND s.kind = CASE n.minor WHEN 1 THEN 'guardian' ELSE 'release' END AND s.withdrawn_at IS NULL AND s.withdrawn_on IS NULL AND s.shown_id = n.id
            AND EXISTS (SELECT 1 FROM json_each(s.uses) u WHERE typeof(u.key) = 'integer' AND u.value = c.kind)
            AND (NEW.at_wall IS NULL OR (s.signed_on <= substr(NEW.at_wall, 1, 10)
                AND (s.until_day IS NULL OR substr(NEW.at_wall, 1, 10) <= s.until_day)))))))))
BEGIN
    SELECT RAISE(ABORT, 'gate: a photo lacks approval or consent');
END;
CREATE TRIGGER placement_publish_from BEFORE UPDATE ON placement WHEN NEW.state = 'published' AND OLD.state <> 'published' AND (OLD.state NOT IN ('queued', 'pinned', 'handed over', 'missed') OR NOT EXISTS (SELECT 1 FROM publication WHERE placement_id = NEW.id))
BEGIN
    SELECT RAISE(ABORT, 'placement: published only from the line, with what went out on record');
END;
CREATE TRIGGER placement_post_open BEFORE UPDATE ON placement WHEN NEW.state IN ('queued', 'pinned', 'handed over') AND EXISTS (SELECT 1 FROM post WHERE id = NEW.post_id AND state = 'discarded')
BEGIN
    SELECT RAISE(ABORT, 'placement: its post is discarded');
END;
CREATE TRIGGER post_discard_gate BEFORE UPDATE ON post WHEN NEW.state = 'discarded' AND EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (NEW.id))
BEGIN
    SELECT RAISE(ABORT, 'post: it is scheduled');
END;
CREATE TRIGGER town_update_ground BEFORE UPDATE ON town WHEN OLD.release_blocks IS NOT NEW.release_blocks AND EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over'))
BEGIN
    SELECT RAISE(ABORT, 'town: scheduled posts stand on it');
END;
CREATE TRIGGER post_photo_insert_ground BEFORE INSERT ON post_photo WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (NEW.post_id))
BEGIN
    SELECT RAISE(ABORT, 'post_photo: a scheduled post stands on it');
END;
CREATE TRIGGER post_photo_update_ground BEFORE UPDATE ON post_photo WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (OLD.post_id, NEW.post_id))
BEGIN
    SELECT RAISE(ABORT, 'post_photo: a scheduled post stands on it');
END;
CREATE TRIGGER post_photo_delete_ground BEFORE DELETE ON post_photo WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (OLD.post_id))
BEGIN
    SELECT RAISE(ABORT, 'post_photo: a scheduled post stands on it');
END;
CREATE TRIGGER photo_update_ground BEFORE UPDATE ON photo WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT post_id FROM post_photo WHERE photo_id = OLD.id))
BEGIN
    SELECT RAISE(ABORT, 'photo: a scheduled post stands on it');
END;
CREATE TRIGGER photo_approval_update_ground BEFORE UPDATE ON photo_approval WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT post_id FROM post_photo WHERE photo_id = OLD.photo_id))
BEGIN
    SELECT RAISE(ABORT, 'photo_approval: a scheduled post stands on it');
END;
CREATE TRIGGER consent_update_ground BEFORE UPDATE ON consent WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT post_id FROM post_photo WHERE photo_id = OLD.photo_id))
BEGIN
    SELECT RAISE(ABORT, 'consent: a scheduled post stands on it');
END;
CREATE TRIGGER people_shown_insert_ground BEFORE INSERT ON people_shown WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT post_id FROM post_photo WHERE photo_id = NEW.photo_id))
BEGIN
    SELECT RAISE(ABORT, 'people_shown: a scheduled post stands on it');
END;
CREATE TRIGGER people_shown_update_ground BEFORE UPDATE ON people_shown WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT post_id FROM post_photo WHERE photo_id = OLD.photo_id))
BEGIN
    SELECT RAISE(ABORT, 'people_shown: a scheduled post stands on it');
END;
CREATE TRIGGER people_shown_delete_ground BEFORE DELETE ON people_shown WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT post_id FROM post_photo WHERE photo_id = OLD.photo_id))
BEGIN
    SELECT RAISE(ABORT, 'people_shown: a scheduled post stands on it');
END;
CREATE TRIGGER file_update_ground BEFORE UPDATE ON file WHEN EXISTS (SELECT 1 FROM placement WHERE state IN ('queued', 'pinned', 'handed over') AND post_id IN (SELECT l.post_id FROM post_photo l JOIN photo f ON f.id = l.photo_id WHERE f.sha256 = OLD.id))
BEGIN
    SELECT RAISE(ABORT, 'file: a scheduled post stands on it');
END;
CREATE TRIGGER journal_grows BEFORE INSERT ON journal WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM journal) OR NEW.previous IS NOT coalesce((SELECT hash FROM journal ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN
    SELECT RAISE(ABORT, 'journal: a row follows the last one');
END;
CREATE TRIGGER journal_content_grows BEFORE INSERT ON journal_content WHEN EXISTS (SELECT 1 FROM journal_content WHERE seq = NEW.seq) OR NOT EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
BEGIN
    SELECT RAISE(ABORT, 'journal_content: written once');
END;
CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'journal: rows are never changed');
END;
CREATE TRIGGER journal_undeleted BEFORE DELETE ON journal WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'journal: rows are never deleted');
END;
CREATE TRIGGER journal_content_unchanged BEFORE UPDATE ON journal_content WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'journal_content: rows are never changed');
END;
CREATE TRIGGER journal_content_undeleted BEFORE DELETE ON journal_content WHEN 1
BEGIN
    SELECT RAISE(ABORT, 'journal_content: rows are never deleted');
END;
COMMIT;
