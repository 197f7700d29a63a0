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
INSERT INTO "_sqlite_migrations" VALUES(1,'oyez','0001 first tables','2026-11-20 20:12:33.667844+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'oyez','0002 registers','2026-11-20 20:12:33.668918+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'oyez','0003 planner','2026-11-20 20:12:33.669379+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'oyez','0004 desk','2026-11-20 20:12:33.670022+00:00');
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
INSERT INTO "authorisation" VALUES('01a1fa96de6e0c47a2774d4401','01a1fa96de530ed92458e944d0','01a1fa96de5e631b5823d543ef','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de70e13b7136a32c86','01a1fa96de530ed92458e944d0','01a1fa96de64a411d3f0f6b493','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de71f249999ebdd996','01a1fa96de530ed92458e944d0','01a1fa96de69215dbd5f2a198b','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de73ac377a51b0c1a8','01a1fa96de53c959951b27eacc','01a1fa96de5e631b5823d543ef','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de7477bccdc812d6d7','01a1fa96de53589e3dd2693830','01a1fa96de5e631b5823d543ef','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de7563bd1608523a23','01a1fa96de53589e3dd2693830','01a1fa96de64a411d3f0f6b493','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de7758fb3d22e780ab','01a1fa96de5327f7792a0665c9','01a1fa96de5e631b5823d543ef','overseen','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa96de78712fae8a90f3eb','01a1fa96de53badc60f9b8383c','01a1fa96de5e631b5823d543ef','regular','2026-01-01',NULL,'01a1fa96de535d7793708c084b','2026-11-20',NULL,NULL,'',0);
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
INSERT INTO "channel" VALUES('01a1fa96de5e631b5823d543ef','Facebook','facebook','social','Town of Taber','News of the Town',0,NULL,1,'01a1fa96de535d7793708c084b','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa96de64a411d3f0f6b493','Website','website','website','Town of Taber','News of the Town',1,NULL,1,'01a1fa96de535d7793708c084b','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa96de69215dbd5f2a198b','Newsletter','newsletter','newsletter','Town of Taber','News of the Town',2,NULL,1,'01a1fa96de535d7793708c084b','cao','2026-11-20','open','',0,NULL,1);
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
INSERT INTO "confirmation" VALUES('01a1fa96dfdb0e79f3711b5bcf','01a1fa96de85229937588ee3f6','a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7','facts-checked','The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current.','01a1fa96de535d7793708c084b','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa96dfdb1b34a4709b7f6e','01a1fa96de85229937588ee3f6','a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7','safety-and-law','Nothing in this post promotes anything illegal, or endangers people, buildings or public systems.','01a1fa96de535d7793708c084b','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa96dfdb66bfeacc73a58a','01a1fa96de85229937588ee3f6','a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7','nothing-confidential','Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings.','01a1fa96de535d7793708c084b','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa96dfdbba6d1569a7f3d7','01a1fa96de85229937588ee3f6','a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7','channel-purpose','This post serves the purpose written down for each of its channels.','01a1fa96de535d7793708c084b','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
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
INSERT INTO "department" VALUES('01a1fa96de526feef054f98ef1','Recreation',0);
INSERT INTO "department" VALUES('01a1fa96de52f31475cb7df84f','Communications',0);
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
INSERT INTO "journal" VALUES(1,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','town','town','847cd3c5a705e2b770c7089717e9b7dc0f3fa4dfda0fda0494952ddb90ef7533','0000000000000000000000000000000000000000000000000000000000000000','6bdca0c92bd156aafe1c2ecf3c610c5cb5dcf78d9a1a3c3fff45f008768a0065');
INSERT INTO "journal" VALUES(2,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa96de52f31475cb7df84f','4c2f9b62e8008a09438d00a1a1e8af4a953efa0053c18419339150dc5ffdd4bf','6bdca0c92bd156aafe1c2ecf3c610c5cb5dcf78d9a1a3c3fff45f008768a0065','7f75699859f1ea572ff171b6066bad077706a1eae582eb1f9c75a9a3cc7b2f33');
INSERT INTO "journal" VALUES(3,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa96de526feef054f98ef1','fc7709e05397f406caca7702fc7ab221beefca56b0cc6c1160213daddcef5684','7f75699859f1ea572ff171b6066bad077706a1eae582eb1f9c75a9a3cc7b2f33','93706b180b753eec1829e4526573403a4a50f457867ee2158d2fc56e1a52bca3');
INSERT INTO "journal" VALUES(4,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de530ed92458e944d0','fa4256a67d86695d8f1f4828583d014087a29e94185b2cdc59b62cd867a98462','93706b180b753eec1829e4526573403a4a50f457867ee2158d2fc56e1a52bca3','3bb18cb074a78f987554dc40cb25592fa489f889b9054e91bc7985c86892756e');
INSERT INTO "journal" VALUES(5,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de53e53ef1ed72b82d','9968415cbdce5725493f4bcf4ceb21517c0c6bbf05763cc76879a227787bd40e','3bb18cb074a78f987554dc40cb25592fa489f889b9054e91bc7985c86892756e','ca54dbe4708091b754d061aab03213cb3ec09acb8537633c9c6fd214484238b1');
INSERT INTO "journal" VALUES(6,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53c959951b27eacc','e936b07f0f88b9745c1542d720823f29628f4f8d534df901317d594f8e81a816','ca54dbe4708091b754d061aab03213cb3ec09acb8537633c9c6fd214484238b1','beb50162be6f48a525ab399e9dc0e41522691edfc2da7f37ce634b219d80bf26');
INSERT INTO "journal" VALUES(7,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de532fe58172e08204','1ecc24cc3c6b3b4671d239f825c6e7c9ed78844d3b59cf18e500242a0334caab','beb50162be6f48a525ab399e9dc0e41522691edfc2da7f37ce634b219d80bf26','b806e50e85018b0a77473201c1f980a19f0086b7d7f0bcee0b845d64e402043b');
INSERT INTO "journal" VALUES(8,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53b34e26c1f0480f','389ee2223d1b83076c10bfd1aa774d7ae65d94bb5da66b9c9a36f181ca12aa3f','b806e50e85018b0a77473201c1f980a19f0086b7d7f0bcee0b845d64e402043b','33cf57a5f388d619ef2ba84794be18f0330a99b77b5783fc1d2805830a808f30');
INSERT INTO "journal" VALUES(9,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de533ee5eafcb6746e','3258f1f3784c3336754faf03fe776c8802639ab138912475d9170c24e1432b87','33cf57a5f388d619ef2ba84794be18f0330a99b77b5783fc1d2805830a808f30','5436134457d234b9d17ad84489ed51b206708341edfa4e88fa391411526cd760');
INSERT INTO "journal" VALUES(10,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de535d7793708c084b','9bc26fba9eeff2708f22757ec6d7bb27fa5d513890a68d750ae833ab31bf99bb','5436134457d234b9d17ad84489ed51b206708341edfa4e88fa391411526cd760','b8b52be5fa5350e5a8caab7c50ac3cf6cf2daf655624c0dae58f4951755b524e');
INSERT INTO "journal" VALUES(11,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de53712d4180088060','e8708015790b1b65dec2f878f62ef2283140f12c3500ca3edaa79fd25e2f0072','b8b52be5fa5350e5a8caab7c50ac3cf6cf2daf655624c0dae58f4951755b524e','862d863cbcff231a88a0a900d5f4af53b1b5955d6aca3ea2c324e9948d2d219c');
INSERT INTO "journal" VALUES(12,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53badc60f9b8383c','19ff28db515bcd2558d11e99845da07381e101723cf2acb99751d034e07d40e6','862d863cbcff231a88a0a900d5f4af53b1b5955d6aca3ea2c324e9948d2d219c','021c52bd3001ddffc8e4eb8dcf7cf9002afe0b8ad58e2f19a035bebb6cc3fdd9');
INSERT INTO "journal" VALUES(13,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de5338e869d525a911','222e1ac23dadd45f2ef76a999fe1d72ad0b0d7a138759593f94f07da53600b54','021c52bd3001ddffc8e4eb8dcf7cf9002afe0b8ad58e2f19a035bebb6cc3fdd9','6c4518ffccbc5e1965c981912b45566f6fa684ff940d6fec151b7856d3893fd2');
INSERT INTO "journal" VALUES(14,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53e3623404eae452','ec5097feb563aecfa3604b252a5df664276bc7a5c2d04a04687a54c3c073382a','6c4518ffccbc5e1965c981912b45566f6fa684ff940d6fec151b7856d3893fd2','45ba817149c12e2f3f892d6b08b14122c384d269ccd21be1ad7048b0e266a581');
INSERT INTO "journal" VALUES(15,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de53e10d6a613621e0','404871e5f5f34cc395509e81da02c1cffd70e860a4627cc00e0053baf6759be3','45ba817149c12e2f3f892d6b08b14122c384d269ccd21be1ad7048b0e266a581','1e154f9f5ed9d25584f4711e0fbb1517b8441c87519a4a52a2dcf71d6e4467df');
INSERT INTO "journal" VALUES(16,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53584f35ca4332c6','06710001defce4eea4b63129336da73c8242aa9250577cef88627a4b30a1f7a0','1e154f9f5ed9d25584f4711e0fbb1517b8441c87519a4a52a2dcf71d6e4467df','c1e77072f77649c4c53e2f0363cda9ccf919975f87cdd3fc0b9dccd7de9f48e9');
INSERT INTO "journal" VALUES(17,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de538e6b0e2f67a025','8d007d5c75066dbfbc91fc601ef36861c984b156ca74a85eb3ada79b555611ba','c1e77072f77649c4c53e2f0363cda9ccf919975f87cdd3fc0b9dccd7de9f48e9','d276829b691d0c3e64fcef94df6b9849e6484ae3d0e810ce10909424413343a0');
INSERT INTO "journal" VALUES(18,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53b2582fbfc3c140','828a1f668623821e5145bd917c7d6a59b5475b262110d37f7b40ecee066aebb5','d276829b691d0c3e64fcef94df6b9849e6484ae3d0e810ce10909424413343a0','2d9cbd1556948fa145d39c0c80c7235c4ba5c5d0a9cf1657465fdd96e73d596d');
INSERT INTO "journal" VALUES(19,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de53b7dab0502d1f67','d52afc900a6fb13bb4fb7dde9c6c4b6cea7364a467a0fcdf26f45a55bc83e762','2d9cbd1556948fa145d39c0c80c7235c4ba5c5d0a9cf1657465fdd96e73d596d','d30f2715c5c4953beec39455cb2dcb04e291f91ee487156309ed5a95dd822160');
INSERT INTO "journal" VALUES(20,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53ba7607ee830cc0','8fe37331c73e3b912b3638182aa8e6be4344b6735acab0218b50a78aac9193f5','d30f2715c5c4953beec39455cb2dcb04e291f91ee487156309ed5a95dd822160','0482277a45509c82085cf94b735db0b1c21bec21a87f4474ea64a9a85aa657a4');
INSERT INTO "journal" VALUES(21,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de5370ec473e180a0a','ef6c0dc1e46f6e2edc3614142fd9403ada55cf66dc5399e7471b2a1e7187a7ab','0482277a45509c82085cf94b735db0b1c21bec21a87f4474ea64a9a85aa657a4','563a3eadeaff7a1a44cc6ef08a764f6067269198f90a797aabc1a8b46214fbe1');
INSERT INTO "journal" VALUES(22,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de53589e3dd2693830','afa2b05dcc052341078a04e09af42619f9432eb7785e84a19d6502c90b4fd47a','563a3eadeaff7a1a44cc6ef08a764f6067269198f90a797aabc1a8b46214fbe1','af62cc64d90ec060c9ac68afc8cecc06b13608f53e1fbdecba46af4994e21b9a');
INSERT INTO "journal" VALUES(23,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de5385655abb633e22','462ad501f81f81619a87b16d8225ffafb866ebf233fd0a57ab6d7d0cf912ef92','af62cc64d90ec060c9ac68afc8cecc06b13608f53e1fbdecba46af4994e21b9a','cf2050cd7977066c91af005f8c853ef18d4e40660d69632dbc25e490e05c66e0');
INSERT INTO "journal" VALUES(24,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa96de5327f7792a0665c9','e4ca8cd1e83a11919ec6d1bd321ba0f6617ddfb026c6c799d851a53e6599c236','cf2050cd7977066c91af005f8c853ef18d4e40660d69632dbc25e490e05c66e0','decd72eb6487e780a78d29e177456d603b10740a53ca6c13e590c11a95e29e6a');
INSERT INTO "journal" VALUES(25,'01a1fa96de54e77bbd4d3efaf8','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa96de53fe04fc774c8df8','36d0b2f11894cf06a7b55af1f8a4dcf7cb865d16c54a8684020d213ee3746d33','decd72eb6487e780a78d29e177456d603b10740a53ca6c13e590c11a95e29e6a','5cf6e43d1da2a5eb6b28e95dc010c7916030aadb1933884c11edc83071e2a4a2');
INSERT INTO "journal" VALUES(26,'01a1fa96de5f19075d32a149fa','2026-11-20T16:00:00.000Z','this computer','01a1fa96de53b34e26c1f0480f','Dora Penner, Director of Communications','AddChannel','Facebook','channel','01a1fa96de5e631b5823d543ef','1d0475e5c2552bb774db00fb6d81bbc5b35f84610e7fd9420e5331955d11fac2','5cf6e43d1da2a5eb6b28e95dc010c7916030aadb1933884c11edc83071e2a4a2','ab3213b6b970786c2763698502416b180d3ea29ad0caba452cc02fbbd3e89ea0');
INSERT INTO "journal" VALUES(27,'01a1fa96de60fc8e0625e272d5','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Facebook','channel','01a1fa96de5e631b5823d543ef','cdc0ed52c97be70f21f8f52317df4a9b8b865f22dd42f35784982d5c5f9fa657','ab3213b6b970786c2763698502416b180d3ea29ad0caba452cc02fbbd3e89ea0','43fe8705df5e402ae8148177f2027b599a1c78e6166770ee32ef56b28970d614');
INSERT INTO "journal" VALUES(28,'01a1fa96de63d182ae30ece5a7','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','AddSlots','Facebook','slot_times','01a1fa96de629953f0da96250e','8ce7eb7874d02a27ef26f7af8e0ba55571d4478412e5eda2e4d74fb0682e3d46','43fe8705df5e402ae8148177f2027b599a1c78e6166770ee32ef56b28970d614','b5dd980d0a7a97b1061891c97b64b09bddfb79e6b463f2ff588b5d4d356f47ac');
INSERT INTO "journal" VALUES(29,'01a1fa96de653b92525350c600','2026-11-20T16:00:00.000Z','this computer','01a1fa96de53b34e26c1f0480f','Dora Penner, Director of Communications','AddChannel','Website','channel','01a1fa96de64a411d3f0f6b493','0b02c2194a25e10ce6342d3d5c3cfabca4ba002dd396e9e4bdac23481e3f0590','b5dd980d0a7a97b1061891c97b64b09bddfb79e6b463f2ff588b5d4d356f47ac','67f60092431da9318ba6c37d4030af71a4dd15fdc2a5a63f76bcaef3848f50a0');
INSERT INTO "journal" VALUES(30,'01a1fa96de668a6032ac10e79e','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Website','channel','01a1fa96de64a411d3f0f6b493','4cbc154167d94a5ba0e3af7b1a5238acf9c66f46e2faf72c6c0e0da5633d8951','67f60092431da9318ba6c37d4030af71a4dd15fdc2a5a63f76bcaef3848f50a0','522328a068c0afb3a15f7fec3ff7bfb7f9c66b781ff97a98b2887512de4fcb4d');
INSERT INTO "journal" VALUES(31,'01a1fa96de6872a5623925c13e','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','AddSlots','Website','slot_times','01a1fa96de67da5e85f9031de5','1c222698437019b7359bdc2d8b577be14e9ac76643ab0023c0cd5488ca4fa627','522328a068c0afb3a15f7fec3ff7bfb7f9c66b781ff97a98b2887512de4fcb4d','07951d2e322ed6d70b17d340b57bb0f3ed2ba1c46191d1de256a0dbd01d2f80d');
INSERT INTO "journal" VALUES(32,'01a1fa96de69745e33f0a96140','2026-11-20T16:00:00.000Z','this computer','01a1fa96de53b34e26c1f0480f','Dora Penner, Director of Communications','AddChannel','Newsletter','channel','01a1fa96de69215dbd5f2a198b','d7460eb0ffe35fedde004441650ea66bb13b96e8928936691b6bf8469deafdda','07951d2e322ed6d70b17d340b57bb0f3ed2ba1c46191d1de256a0dbd01d2f80d','41e04c42a36c2948df5a0fe40d475a319d52217448719753340304c466ebccbf');
INSERT INTO "journal" VALUES(33,'01a1fa96de6bfd7b73b54a694c','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Newsletter','channel','01a1fa96de69215dbd5f2a198b','a028843c8f3f2f968cb39f71591f9fdb2df5555d976555da06d43a15ab04e915','41e04c42a36c2948df5a0fe40d475a319d52217448719753340304c466ebccbf','56db9c81bfc9f35a6e7e9efa783095d8a55ca11389f524a15023558ef0122845');
INSERT INTO "journal" VALUES(34,'01a1fa96de6cbcd0b34966b1a7','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','AddSlots','Newsletter','slot_times','01a1fa96de6c166c0bfd91171b','44e1f87ed52fcc8cd8f1922c7e6ee22f952f9d373c68434132502b0566fdcd51','56db9c81bfc9f35a6e7e9efa783095d8a55ca11389f524a15023558ef0122845','2a684505871e10be42fc6bb5c322c4bf1d5d101db0b72fc1054c990f0c18a07f');
INSERT INTO "journal" VALUES(35,'01a1fa96de6e96217354eaa6ab','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa96de6e0c47a2774d4401','3f2aa2df838847f818699c6bd79ec08d1c066d95618698e82ef402d815b3472e','2a684505871e10be42fc6bb5c322c4bf1d5d101db0b72fc1054c990f0c18a07f','6380df2f801b3ca108df5256fc07a9896ef413031af4810125612834a7bc5d7b');
INSERT INTO "journal" VALUES(36,'01a1fa96de70ebc0b00e4b4edd','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa96de70e13b7136a32c86','0979b85d1798731dc68513d04b3fdf50a1aa01e4ff0c2b8a4d8880729ff6e527','6380df2f801b3ca108df5256fc07a9896ef413031af4810125612834a7bc5d7b','3aaedb7e7ddb8446bd006c154938690b51d429926d5fdb3f236a26b303e5d0b2');
INSERT INTO "journal" VALUES(37,'01a1fa96de71daad7cca51d697','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa96de71f249999ebdd996','0a8fe12a4c82bbcaccb49f37b4d26c52904806aef762291eaa216ebb742d6c9e','3aaedb7e7ddb8446bd006c154938690b51d429926d5fdb3f236a26b303e5d0b2','d8c3e44f89c047193994149e703bed6b3997e6c4e55253b68d6afc5757d599d0');
INSERT INTO "journal" VALUES(38,'01a1fa96de73be7aa0136439d8','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Dana Roy','authorisation','01a1fa96de73ac377a51b0c1a8','192c93c0eeb8acb5ca8e08a4ef1365a8b08014d254525c5e9528b6ad1843b150','d8c3e44f89c047193994149e703bed6b3997e6c4e55253b68d6afc5757d599d0','fa76123b94cd1086e95fcbd065fbdd8b531449a3259cc2c6aad013f63ce24b9f');
INSERT INTO "journal" VALUES(39,'01a1fa96de746237dde0e19cab','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa96de7477bccdc812d6d7','8f6c1856f0cdc1416fa05c3eb39a57a8234a00870f47113454c21023a5afd163','fa76123b94cd1086e95fcbd065fbdd8b531449a3259cc2c6aad013f63ce24b9f','f852c98ab627a236bec4219eab3d616c2fb362d732e82578b53eff4fdac36bc2');
INSERT INTO "journal" VALUES(40,'01a1fa96de76631db2820d11f7','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa96de7563bd1608523a23','5b204ca009ea2f37d6cbefb9ec0de931b8987720cbf06d1aa04c270fd3b0c9a5','f852c98ab627a236bec4219eab3d616c2fb362d732e82578b53eff4fdac36bc2','85612f83ddcb53a87856beb406c1c6c1ed8f2159685cc1f3ee2e3b9b9f05acaa');
INSERT INTO "journal" VALUES(41,'01a1fa96de77519727ffb969e9','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Otto Falk','authorisation','01a1fa96de7758fb3d22e780ab','bdf33e6b0f6769357bd3e2dc2a58c665fca3e8bf6f0213f4286212ca4a7f3840','85612f83ddcb53a87856beb406c1c6c1ed8f2159685cc1f3ee2e3b9b9f05acaa','d6b3b81e03957623452ae7e65f620fad908781911d1aa239fc1881b90f2302f3');
INSERT INTO "journal" VALUES(42,'01a1fa96de78a25cca8d6d32e3','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Authorise','Ian Toews','authorisation','01a1fa96de78712fae8a90f3eb','bbcc796c1387f875e2d99337863955489d456a88da573606a8a98d8f5b933409','d6b3b81e03957623452ae7e65f620fad908781911d1aa239fc1881b90f2302f3','64aafc9d9c730c917e9fe81217aa23526306575b8aac3a3963548c59af750426');
INSERT INTO "journal" VALUES(43,'01a1fa96de7a4a265cb0095238','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','RecordTraining','Kim Dyck','training','01a1fa96de7a4a299e71f41968','876dcaf1ba82107cf6ebc074d8a49b9eed01829bdbfb311a0704167640f43d1a','64aafc9d9c730c917e9fe81217aa23526306575b8aac3a3963548c59af750426','0bc4e7dbaeea3bd393666286e9ab3d5018e5aae6d2728b3f22198c61d7f179cd');
INSERT INTO "journal" VALUES(44,'01a1fa96de7cc2246d30715ef4','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','RecordTraining','Dana Roy','training','01a1fa96de7c198c9c29d5235f','4649a1bcbe78a69be346284034ef5737b9193fa65adc5deb5d1df50035af7668','0bc4e7dbaeea3bd393666286e9ab3d5018e5aae6d2728b3f22198c61d7f179cd','5f23da1d7814e188eea8a14f33195a3ed9a6dbd2cdec46c35898f9be56de09f4');
INSERT INTO "journal" VALUES(45,'01a1fa96de7d91f40f8fad276f','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','RecordTraining','Ada Boer','training','01a1fa96de7db20653791e1ca8','10f1874b060c386d40a451a0953b2cb3bd0639fdd6d36ec11936e57166c45069','5f23da1d7814e188eea8a14f33195a3ed9a6dbd2cdec46c35898f9be56de09f4','b3ba5aacc87c5bb5a86b6ff034c886c67bf7f028cb2a04349cd74d2fd485a760');
INSERT INTO "journal" VALUES(46,'01a1fa96de7f7d3a531be95afc','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','RecordTraining','Otto Falk','training','01a1fa96de7f551521c5ea68f0','24223ea56457ef5dd832be9d6c7b70a8afefefbc8ba88d27ddad49974d47f177','b3ba5aacc87c5bb5a86b6ff034c886c67bf7f028cb2a04349cd74d2fd485a760','1d7d59322d72606774de54392fee88992a84a5e574a91267581870d7dbd4e277');
INSERT INTO "journal" VALUES(47,'01a1fa96de80ea4e3891159172','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','RecordTraining','Ian Toews','training','01a1fa96de805e5cb6d830f033','bd3e03d3b1962f1f0bd96f2ff860a025add5e0a371c58eb2fb0f8d5b10d89656','1d7d59322d72606774de54392fee88992a84a5e574a91267581870d7dbd4e277','61f982e9c86accce8ae5b85cb2624edc5983cd0663647774122b0f7028a5eff1');
INSERT INTO "journal" VALUES(48,'01a1fa96dfd565d79e35bd6006','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post','01a1fa96de85229937588ee3f6','dfbb975e3d02529ae7e45edefd057c977c0ae8fe70e5958c49641abd4a497599','61f982e9c86accce8ae5b85cb2624edc5983cd0663647774122b0f7028a5eff1','015087ede6a9d8c6d67571d74732a28def09fb58098c6fa9d4813e0288a3da87');
INSERT INTO "journal" VALUES(49,'01a1fa96dfd565d79e35bd6006','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','placement','01a1fa96de865894183e50827a','5acda778c13c2e79e6826132759e3068e8662a68346cfe93c90ca63fc2247672','015087ede6a9d8c6d67571d74732a28def09fb58098c6fa9d4813e0288a3da87','e1cc3ce1241978c7a49497e5f965a98d03f185c852e92ab4b464e2a51c866454');
INSERT INTO "journal" VALUES(50,'01a1fa96dfd565d79e35bd6006','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post_version','01a1fa96de89c11a526ea3d602','8fc4b1c38ee6f8aba53219ba50909939169f2fd1a2afae25d193454bdea471ca','e1cc3ce1241978c7a49497e5f965a98d03f185c852e92ab4b464e2a51c866454','2e3644f1d6023bf975479fbff7325464ed7339afec75fa077bf2fff40103ee00');
INSERT INTO "journal" VALUES(51,'01a1fa96dfdd017eaac73adf98','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa96dfdb66bfeacc73a58a','07fefa5aeab494750145eff4b130ebab745703dc4ef65b9110ac5cea93375ec4','2e3644f1d6023bf975479fbff7325464ed7339afec75fa077bf2fff40103ee00','1de448edd975666a87b9f8f37b1d0ee2471190213c0c4e77d7f487f8a14bb0fd');
INSERT INTO "journal" VALUES(52,'01a1fa96dfdd017eaac73adf98','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa96dfdb1b34a4709b7f6e','a22224ab24fbd610fff8dc50e8a60f8d30d199248bbc8ffdd93f8d352eec38c7','1de448edd975666a87b9f8f37b1d0ee2471190213c0c4e77d7f487f8a14bb0fd','ec240dbc91c74170e9a9938b55bc47ef33e9ef14dff9454a103c0872f1d8dce7');
INSERT INTO "journal" VALUES(53,'01a1fa96dfdd017eaac73adf98','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa96dfdb0e79f3711b5bcf','35e8c6fb8912d91240a995dd268792a79fec3f22d02669bdf12ce3bcf8f07bf2','ec240dbc91c74170e9a9938b55bc47ef33e9ef14dff9454a103c0872f1d8dce7','d93353b6236e0fcbfa89fa5715b5d348d055585500ed9cfad84a52e4e9746b4d');
INSERT INTO "journal" VALUES(54,'01a1fa96dfdd017eaac73adf98','2026-11-20T16:00:00.000Z','this computer','01a1fa96de535d7793708c084b','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa96dfdbba6d1569a7f3d7','622e7d01f0bd63e5b04af49dbf693e46dfc175bcacf425fe5be19a15bdbc2cdb','d93353b6236e0fcbfa89fa5715b5d348d055585500ed9cfad84a52e4e9746b4d','bbea12ea3ba07086ef5a0cca2d190c06118c0458533c10ec31b78a71456ec2cc');
INSERT INTO "journal" VALUES(55,'01a1fa96dfe4366cddc81f3fc1','2026-11-20T16:00:00.000Z','this computer','01a1fa96de530ed92458e944d0','Kim Dyck, Communications Coordinator','AddToQueue','Public skating 0','placement','01a1fa96de865894183e50827a','481ac61537f4fb677529793dc07981efb03bfdb935a1aa56c582f020be8b119e','bbea12ea3ba07086ef5a0cca2d190c06118c0458533c10ec31b78a71456ec2cc','c3035f2fb35dff998e127ac32160d0bb3f231e6d90a3966a6e8a822a3700ad88');
CREATE TABLE journal_content (
    seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
INSERT INTO "journal_content" VALUES(1,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"calendar_id":"01a1fa96de4b467c31d82779b5","created_at":"2026-11-20T16:00:00.000Z","id":"town","name":"Town of Taber","policy":"taber","policy_version":"ADM-7 of 2024-02-02, pack 2","release_blocks":1,"revision":0,"tzdata":"2026f","zone":"America/Edmonton"}');
INSERT INTO "journal_content" VALUES(2,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"id":"01a1fa96de52f31475cb7df84f","name":"Communications","revision":0}');
INSERT INTO "journal_content" VALUES(3,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"id":"01a1fa96de526feef054f98ef1","name":"Recreation","revision":0}');
INSERT INTO "journal_content" VALUES(4,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de530ed92458e944d0","left_on":null,"name":"Kim Dyck","revision":0,"title":"Communications Coordinator"}');
INSERT INTO "journal_content" VALUES(5,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de53e53ef1ed72b82d","person_id":"01a1fa96de530ed92458e944d0","revision":0,"role":"coordinator","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(6,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de526feef054f98ef1","email":"","id":"01a1fa96de53c959951b27eacc","left_on":null,"name":"Dana Roy","revision":0,"title":"Director of Recreation"}');
INSERT INTO "journal_content" VALUES(7,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de532fe58172e08204","person_id":"01a1fa96de53c959951b27eacc","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(8,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de53b34e26c1f0480f","left_on":null,"name":"Dora Penner","revision":0,"title":"Director of Communications"}');
INSERT INTO "journal_content" VALUES(9,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de533ee5eafcb6746e","person_id":"01a1fa96de53b34e26c1f0480f","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(10,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de535d7793708c084b","left_on":null,"name":"Cora Wiebe","revision":0,"title":"Chief Administrative Officer"}');
INSERT INTO "journal_content" VALUES(11,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de53712d4180088060","person_id":"01a1fa96de535d7793708c084b","revision":0,"role":"cao","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(12,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de53badc60f9b8383c","left_on":null,"name":"Ian Toews","revision":0,"title":"Information Officer"}');
INSERT INTO "journal_content" VALUES(13,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de5338e869d525a911","person_id":"01a1fa96de53badc60f9b8383c","revision":0,"role":"information officer","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(14,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de53e3623404eae452","left_on":null,"name":"Emma Unger","revision":0,"title":"Director of Emergency Management"}');
INSERT INTO "journal_content" VALUES(15,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de53e10d6a613621e0","person_id":"01a1fa96de53e3623404eae452","revision":0,"role":"director of emergency management","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(16,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de53584f35ca4332c6","left_on":null,"name":"Tim Neufeld","revision":0,"title":"Systems analyst"}');
INSERT INTO "journal_content" VALUES(17,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de538e6b0e2f67a025","person_id":"01a1fa96de53584f35ca4332c6","revision":0,"role":"it","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(18,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de53b2582fbfc3c140","left_on":null,"name":"Rita Klassen","revision":0,"title":"Records clerk"}');
INSERT INTO "journal_content" VALUES(19,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de53b7dab0502d1f67","person_id":"01a1fa96de53b2582fbfc3c140","revision":0,"role":"records clerk","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(20,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de52f31475cb7df84f","email":"","id":"01a1fa96de53ba7607ee830cc0","left_on":null,"name":"Carl Enns","revision":0,"title":"Councillor"}');
INSERT INTO "journal_content" VALUES(21,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de5370ec473e180a0a","person_id":"01a1fa96de53ba7607ee830cc0","revision":0,"role":"council member","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(22,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de526feef054f98ef1","email":"","id":"01a1fa96de53589e3dd2693830","left_on":null,"name":"Ada Boer","revision":0,"title":"Recreation programmer"}');
INSERT INTO "journal_content" VALUES(23,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de5385655abb633e22","person_id":"01a1fa96de53589e3dd2693830","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(24,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"department_id":"01a1fa96de526feef054f98ef1","email":"","id":"01a1fa96de5327f7792a0665c9","left_on":null,"name":"Otto Falk","revision":0,"title":"Summer student"}');
INSERT INTO "journal_content" VALUES(25,'ded305edf7fc9fb1b251a6c0202db77f',NULL,'{"ended_at":null,"id":"01a1fa96de53fe04fc774c8df8","person_id":"01a1fa96de5327f7792a0665c9","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(26,'2406818ccc781730565b90f7cf5425e2',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa96de5e631b5823d543ef","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(27,'300cf10d8c4b81ca211d87e9425357d2','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa96de5e631b5823d543ef","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa96de5e631b5823d543ef","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(28,'ae66ea2ed515f8ef23c1de06825655cf',NULL,'{"channel_id":"01a1fa96de5e631b5823d543ef","from_day":"2026-01-01","id":"01a1fa96de629953f0da96250e","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(29,'549145038a0c5869c588602476c97fb0',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa96de64a411d3f0f6b493","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(30,'92e93b6ecf946442a79592d27b1576be','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa96de64a411d3f0f6b493","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa96de64a411d3f0f6b493","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(31,'534f1c1dce50d644813b9979bcdc1c23',NULL,'{"channel_id":"01a1fa96de64a411d3f0f6b493","from_day":"2026-01-01","id":"01a1fa96de67da5e85f9031de5","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(32,'4110ffa8c82b287987b531256512d665',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa96de69215dbd5f2a198b","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(33,'9cd9cc3efe9e42da21c1f346008947c5','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa96de69215dbd5f2a198b","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa96de69215dbd5f2a198b","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(34,'36269a321143876f8772154920fc3c11',NULL,'{"channel_id":"01a1fa96de69215dbd5f2a198b","from_day":"2026-01-01","id":"01a1fa96de6c166c0bfd91171b","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(35,'c723afc2d26c50680f2685a1617e62f7',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de5e631b5823d543ef","from_day":"2026-01-01","id":"01a1fa96de6e0c47a2774d4401","kind":"regular","person_id":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(36,'3947ee3a967bfa11ea689b415869cf62',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de64a411d3f0f6b493","from_day":"2026-01-01","id":"01a1fa96de70e13b7136a32c86","kind":"regular","person_id":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(37,'c51716be626d4916818a758835a6ce13',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de69215dbd5f2a198b","from_day":"2026-01-01","id":"01a1fa96de71f249999ebdd996","kind":"regular","person_id":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(38,'702a93549c2454f05b5e4821cb4fec4e',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de5e631b5823d543ef","from_day":"2026-01-01","id":"01a1fa96de73ac377a51b0c1a8","kind":"regular","person_id":"01a1fa96de53c959951b27eacc","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(39,'20b547bda8afbc1fd811c954ecaa970a',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de5e631b5823d543ef","from_day":"2026-01-01","id":"01a1fa96de7477bccdc812d6d7","kind":"regular","person_id":"01a1fa96de53589e3dd2693830","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(40,'a1901569e675cd6a6e15a2a5a6c19831',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de64a411d3f0f6b493","from_day":"2026-01-01","id":"01a1fa96de7563bd1608523a23","kind":"regular","person_id":"01a1fa96de53589e3dd2693830","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(41,'ef21db5321233c452af69d8f36aa94ca',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de5e631b5823d543ef","from_day":"2026-01-01","id":"01a1fa96de7758fb3d22e780ab","kind":"overseen","person_id":"01a1fa96de5327f7792a0665c9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(42,'560e08d3ab5addd845ef2157010ff5ff',NULL,'{"approved_by":"01a1fa96de535d7793708c084b","approved_on":"2026-11-20","channel_id":"01a1fa96de5e631b5823d543ef","from_day":"2026-01-01","id":"01a1fa96de78712fae8a90f3eb","kind":"regular","person_id":"01a1fa96de53badc60f9b8383c","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(43,'24ebba2ee6a62c53a76534ba42d3eb49',NULL,'{"channel_id":null,"id":"01a1fa96de7a4a299e71f41968","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa96de530ed92458e944d0","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(44,'f4093e794ef6a808e4d4b96deddd7416',NULL,'{"channel_id":null,"id":"01a1fa96de7c198c9c29d5235f","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa96de53c959951b27eacc","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(45,'8eaa442aeaf065494d3a7d054a555dbf',NULL,'{"channel_id":null,"id":"01a1fa96de7db20653791e1ca8","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa96de53589e3dd2693830","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(46,'e21d3daea6dd310e9993531d48f10ec6',NULL,'{"channel_id":null,"id":"01a1fa96de7f551521c5ea68f0","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa96de5327f7792a0665c9","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(47,'9efb210a9c807add9f5899dd7a9d57da',NULL,'{"channel_id":null,"id":"01a1fa96de805e5cb6d830f033","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa96de53badc60f9b8383c","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa96de530ed92458e944d0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(48,'48f8339997f4197ae5b6398204ce549d',NULL,'{"author_id":"01a1fa96de530ed92458e944d0","class_key":"program","content_hash":"a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7","created_at":"2026-11-20T16:00:00.000Z","deemed_by":null,"department_id":"01a1fa96de526feef054f98ef1","emergency_id":null,"go_out_before":null,"ground":"","id":"01a1fa96de85229937588ee3f6","link":"","not_before":null,"partner_id":null,"policy_version":"ADM-7 of 2024-02-02, pack 2","revision":2,"state":"open","text":"Public skating is on Saturday.","title":"Public skating 0","together":0}');
INSERT INTO "journal_content" VALUES(49,'48f8339997f4197ae5b6398204ce549d',NULL,'{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa96de5e631b5823d543ef","closes":null,"closes_why":"","id":"01a1fa96de865894183e50827a","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa96de85229937588ee3f6","revision":0,"since":null,"state":"draft","why":""}');
INSERT INTO "journal_content" VALUES(50,'48f8339997f4197ae5b6398204ce549d',NULL,'{"content":"{\"author\":\"01a1fa96de530ed92458e944d0\",\"channels\":[\"01a1fa96de5e631b5823d543ef\"],\"class\":\"program\",\"department\":\"01a1fa96de526feef054f98ef1\",\"form\":1,\"ground\":[\"\",null,null,null],\"link\":\"\",\"photos\":[],\"text\":\"Public skating is on Saturday.\",\"together\":false,\"variants\":{},\"window\":[null,null]}","content_hash":"a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7","id":"01a1fa96de89c11a526ea3d602","number":1,"post_id":"01a1fa96de85229937588ee3f6","revision":0,"saved_at":"2026-11-20T16:00:00.000Z","saved_by":"01a1fa96de530ed92458e944d0"}');
INSERT INTO "journal_content" VALUES(51,'3c42080333679f4f98daadbf61efe89c',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa96de535d7793708c084b","content_hash":"a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7","id":"01a1fa96dfdb66bfeacc73a58a","post_id":"01a1fa96de85229937588ee3f6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"nothing-confidential","words":"Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings."}');
INSERT INTO "journal_content" VALUES(52,'3c42080333679f4f98daadbf61efe89c',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa96de535d7793708c084b","content_hash":"a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7","id":"01a1fa96dfdb1b34a4709b7f6e","post_id":"01a1fa96de85229937588ee3f6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"safety-and-law","words":"Nothing in this post promotes anything illegal, or endangers people, buildings or public systems."}');
INSERT INTO "journal_content" VALUES(53,'3c42080333679f4f98daadbf61efe89c',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa96de535d7793708c084b","content_hash":"a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7","id":"01a1fa96dfdb0e79f3711b5bcf","post_id":"01a1fa96de85229937588ee3f6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"facts-checked","words":"The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current."}');
INSERT INTO "journal_content" VALUES(54,'3c42080333679f4f98daadbf61efe89c',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa96de535d7793708c084b","content_hash":"a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7","id":"01a1fa96dfdbba6d1569a7f3d7","post_id":"01a1fa96de85229937588ee3f6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"channel-purpose","words":"This post serves the purpose written down for each of its channels."}');
INSERT INTO "journal_content" VALUES(55,'dd411d14e2c9085abf62a34df6811af2','{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa96de5e631b5823d543ef","closes":null,"closes_why":"","id":"01a1fa96de865894183e50827a","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa96de85229937588ee3f6","revision":0,"since":null,"state":"draft","why":""}','{"asked_by":null,"at":"2026-11-23T15:00:00.000Z","at_wall":"2026-11-23T09:00","channel_id":"01a1fa96de5e631b5823d543ef","closes":null,"closes_why":"","id":"01a1fa96de865894183e50827a","moved_by":null,"moved_from":null,"opens":"2026-01-01T07:00:00.000Z","pin_reason":"","planned":null,"post_id":"01a1fa96de85229937588ee3f6","revision":2,"since":"2026-11-20T16:00:00.000Z","state":"queued","why":"in-line-since|2026-11-20T16:00:00.000Z|"}');
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
INSERT INTO "person" VALUES('01a1fa96de530ed92458e944d0','Kim Dyck','Communications Coordinator','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de5327f7792a0665c9','Otto Falk','Summer student','01a1fa96de526feef054f98ef1','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53584f35ca4332c6','Tim Neufeld','Systems analyst','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53589e3dd2693830','Ada Boer','Recreation programmer','01a1fa96de526feef054f98ef1','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de535d7793708c084b','Cora Wiebe','Chief Administrative Officer','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53b2582fbfc3c140','Rita Klassen','Records clerk','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53b34e26c1f0480f','Dora Penner','Director of Communications','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53ba7607ee830cc0','Carl Enns','Councillor','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53badc60f9b8383c','Ian Toews','Information Officer','01a1fa96de52f31475cb7df84f','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53c959951b27eacc','Dana Roy','Director of Recreation','01a1fa96de526feef054f98ef1','',NULL,0);
INSERT INTO "person" VALUES('01a1fa96de53e3623404eae452','Emma Unger','Director of Emergency Management','01a1fa96de52f31475cb7df84f','',NULL,0);
CREATE TABLE person_role (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'coordinator', 'director', 'cao', 'information officer',
        'director of emergency management', 'it', 'records clerk', 'council member')),
    since TEXT NOT NULL CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person_role" VALUES('01a1fa96de532fe58172e08204','01a1fa96de53c959951b27eacc','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de5338e869d525a911','01a1fa96de53badc60f9b8383c','information officer','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de533ee5eafcb6746e','01a1fa96de53b34e26c1f0480f','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de5370ec473e180a0a','01a1fa96de53ba7607ee830cc0','council member','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de53712d4180088060','01a1fa96de535d7793708c084b','cao','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de5385655abb633e22','01a1fa96de53589e3dd2693830','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de538e6b0e2f67a025','01a1fa96de53584f35ca4332c6','it','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de53b7dab0502d1f67','01a1fa96de53b2582fbfc3c140','records clerk','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de53e10d6a613621e0','01a1fa96de53e3623404eae452','director of emergency management','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de53e53ef1ed72b82d','01a1fa96de530ed92458e944d0','coordinator','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa96de53fe04fc774c8df8','01a1fa96de5327f7792a0665c9','author','2026-11-20T16:00:00.000Z',NULL,0);
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
INSERT INTO "placement" VALUES('01a1fa96de865894183e50827a','01a1fa96de85229937588ee3f6','01a1fa96de5e631b5823d543ef','queued',NULL,'2026-11-23T09:00','2026-11-23T15:00:00.000Z','2026-11-20T16:00:00.000Z',NULL,'','in-line-since|2026-11-20T16:00:00.000Z|',NULL,NULL,'2026-01-01T07:00:00.000Z',NULL,'',2);
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
INSERT INTO "post" VALUES('01a1fa96de85229937588ee3f6','Public skating 0','program','01a1fa96de526feef054f98ef1','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z','',NULL,NULL,NULL,'Public skating is on Saturday.','',NULL,NULL,0,'open','a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7','ADM-7 of 2024-02-02, pack 2',2);
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
INSERT INTO "post_version" VALUES('01a1fa96de89c11a526ea3d602','01a1fa96de85229937588ee3f6',1,'a85c671a7d88d82f6fb4360cc2ecfaa781c35e86ebf6fba8bf6781c06b326eb7','{"author":"01a1fa96de530ed92458e944d0","channels":["01a1fa96de5e631b5823d543ef"],"class":"program","department":"01a1fa96de526feef054f98ef1","form":1,"ground":["",null,null,null],"link":"","photos":[],"text":"Public skating is on Saturday.","together":false,"variants":{},"window":[null,null]}','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z',0);
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
INSERT INTO "slot_times" VALUES('01a1fa96de629953f0da96250e','01a1fa96de5e631b5823d543ef','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa96de67da5e85f9031de5','01a1fa96de64a411d3f0f6b493','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa96de6c166c0bfd91171b','01a1fa96de69215dbd5f2a198b','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
CREATE TABLE town (
    id TEXT PRIMARY KEY CHECK (id = 'town'), calendar_id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL, policy TEXT NOT NULL, policy_version TEXT NOT NULL, tzdata TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    release_blocks INTEGER NOT NULL CHECK (release_blocks IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "town" VALUES('town','01a1fa96de4b467c31d82779b5','Town of Taber','America/Edmonton','taber','ADM-7 of 2024-02-02, pack 2','2026f','2026-11-20T16:00:00.000Z',1,0);
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
INSERT INTO "training" VALUES('01a1fa96de7a4a299e71f41968','01a1fa96de530ed92458e944d0','training','2026-01-08','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa96de7c198c9c29d5235f','01a1fa96de53c959951b27eacc','training','2026-01-08','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa96de7db20653791e1ca8','01a1fa96de53589e3dd2693830','training','2026-01-08','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa96de7f551521c5ea68f0','01a1fa96de5327f7792a0665c9','training','2026-01-08','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa96de805e5cb6d830f033','01a1fa96de53badc60f9b8383c','training','2026-01-08','01a1fa96de530ed92458e944d0','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
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
