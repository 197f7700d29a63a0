-- A calendar as version 3 of the schema left it: a town, and a post in line.
PRAGMA application_id = 1333355898;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'oyez','0001 first tables','2026-11-20 17:39:21.158097+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'oyez','0002 registers','2026-11-20 17:39:21.159483+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'oyez','0003 planner','2026-11-20 17:39:21.160109+00:00');
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
INSERT INTO "authorisation" VALUES('01a1fa0a9bbe4863534e99eec6','01a1fa0a9a640e09eeb7bed102','01a1fa0a9a8e6994d9f499719c','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9bde975ce3c9f59afb','01a1fa0a9a640e09eeb7bed102','01a1fa0a9aee885987b09fe93c','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9bee18e9e14647d2e5','01a1fa0a9a640e09eeb7bed102','01a1fa0a9b6611d1ca9e345795','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9bfacf29b9ae6e9a8a','01a1fa0a9a64d28edd1a404a55','01a1fa0a9a8e6994d9f499719c','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9c16932e0be54a5c3f','01a1fa0a9a64326e4f21640028','01a1fa0a9a8e6994d9f499719c','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9c28d23f10a3fbc425','01a1fa0a9a64326e4f21640028','01a1fa0a9aee885987b09fe93c','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9c56c1e14f92dbd713','01a1fa0a9a64893a3edb3c7e7d','01a1fa0a9a8e6994d9f499719c','overseen','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0a9c765b606a03f8e99c','01a1fa0a9a64ec0358161376b5','01a1fa0a9a8e6994d9f499719c','regular','2026-01-01',NULL,'01a1fa0a9a642c43d3ad0304a4','2026-11-20',NULL,NULL,'',0);
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
INSERT INTO "channel" VALUES('01a1fa0a9a8e6994d9f499719c','Facebook','facebook','social','Town of Taber','News of the Town',0,NULL,1,'01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa0a9aee885987b09fe93c','Website','website','website','Town of Taber','News of the Town',1,NULL,1,'01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa0a9b6611d1ca9e345795','Newsletter','newsletter','newsletter','Town of Taber','News of the Town',2,NULL,1,'01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20','open','',0,NULL,1);
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
INSERT INTO "confirmation" VALUES('01a1fa0aa10db32720b0809e85','01a1fa0a9d188f99d38bf22067','e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5','safety-and-law','Nothing in this post promotes anything illegal, or endangers people, buildings or public systems.','01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa0aa10df673c83d6b321f','01a1fa0a9d188f99d38bf22067','e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5','nothing-confidential','Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings.','01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa0aa1100222bdef463fcc','01a1fa0a9d188f99d38bf22067','e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5','channel-purpose','This post serves the purpose written down for each of its channels.','01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa0aa110f27d7132ffab46','01a1fa0a9d188f99d38bf22067','e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5','facts-checked','The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current.','01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
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
CREATE TABLE department (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "department" VALUES('01a1fa0a9a636847ad69a90bc2','Communications',0);
INSERT INTO "department" VALUES('01a1fa0a9a64224880f559298a','Recreation',0);
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
INSERT INTO "journal" VALUES(1,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','town','town','65988968cbef788826ba0f3d554e3aa4d8fe2a8d1477e084bcca51fcced956ac','0000000000000000000000000000000000000000000000000000000000000000','735e522bcaf8b06445f1ade0ce57e133667dcd5ebffcbf04cc42c7216c6ecc6a');
INSERT INTO "journal" VALUES(2,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa0a9a636847ad69a90bc2','8966f7e5ce3440f73c1e478612497ca85290c6d8320996c31b7cef1259156b33','735e522bcaf8b06445f1ade0ce57e133667dcd5ebffcbf04cc42c7216c6ecc6a','c90004169e1299417194a8344631cb4e5741bcfc211679a8cbe740e22c45d7c1');
INSERT INTO "journal" VALUES(3,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa0a9a64224880f559298a','d4d1fd4b1fd1b03fd6a9f3a749886475c4a670da9457a8d1f0ba057786ec93f2','c90004169e1299417194a8344631cb4e5741bcfc211679a8cbe740e22c45d7c1','10771bb113801d05a844ef1aa018b674de4542909efddf65eddcb8c7cb14462b');
INSERT INTO "journal" VALUES(4,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a640e09eeb7bed102','d93f6b20862c54500c1481a69474deaf3db823be7cafcf587f4182ef2b545bf0','10771bb113801d05a844ef1aa018b674de4542909efddf65eddcb8c7cb14462b','dfb4c5c4e0b236c87886b701965447c8a6d79c15b2a683f4cb6c2d24c42a71ce');
INSERT INTO "journal" VALUES(5,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a646d6b6fe284bfda','38caaf2c3f5f300081cb0c027988c7d1aba86727a5e1d78677e00811009f65b5','dfb4c5c4e0b236c87886b701965447c8a6d79c15b2a683f4cb6c2d24c42a71ce','0fde215885396ce7669ef2a62647d66e4be15d6347efb8c3a6bc5c81d4e90b31');
INSERT INTO "journal" VALUES(6,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a64d28edd1a404a55','92a377ec5697bc4060c0113878abd5e577d971a6b84d6da2c6ded47f405d787b','0fde215885396ce7669ef2a62647d66e4be15d6347efb8c3a6bc5c81d4e90b31','aa473e9c9d19edd8cdcdb898e035f6336de3523aac14a955618e108eb1860730');
INSERT INTO "journal" VALUES(7,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a64a461f86fbe130d','21a34c8901d19300a7ec7d2d3e492cf9977ff1d8127d14d7bf1d2bb02dd6c751','aa473e9c9d19edd8cdcdb898e035f6336de3523aac14a955618e108eb1860730','63dcc6e8f2fe18a833aa241d22587fb6870f0085facc95ca20b8ca536c783644');
INSERT INTO "journal" VALUES(8,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a64ae9f6ea78a4f03','3e9658b3b16f0b6857d45b9a030e1b07ceb4ed5ba86ffd372b24175c862999cb','63dcc6e8f2fe18a833aa241d22587fb6870f0085facc95ca20b8ca536c783644','20dd59e82845e8f38d5f9bab7e55dc5d1193a68d152b42180af3cbf19d6c7c74');
INSERT INTO "journal" VALUES(9,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a649c84e4dab94ef6','4f92fd1da6f05e41c7f9f73b7a2ae48ae56a518bc5e88db13120170f4f6917f6','20dd59e82845e8f38d5f9bab7e55dc5d1193a68d152b42180af3cbf19d6c7c74','8e09101d151af1ebdcdb6f09c5baa597d6fd408e52b75dc3387e8c941b600d53');
INSERT INTO "journal" VALUES(10,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a642c43d3ad0304a4','e75da466e7723c937dc51ba95f4712fe87b99187254425212a35cb3074343efc','8e09101d151af1ebdcdb6f09c5baa597d6fd408e52b75dc3387e8c941b600d53','55e8487daf0e558cdd0a3f462e0baa49b61b7933a2348333e7dc86ad1032c815');
INSERT INTO "journal" VALUES(11,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a64afdad489a17d3f','5d89fd897379485859ab39ddbc04d6783c79142036f27973352f1597fbdaf7da','55e8487daf0e558cdd0a3f462e0baa49b61b7933a2348333e7dc86ad1032c815','030f408dcd4fc74b0cfcc07fa1b6d26f42fab9d5b69808c0facd48501a8bf085');
INSERT INTO "journal" VALUES(12,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a64ec0358161376b5','1fbde252a469be450e7ab1017cd4a09f6b051283a475cfccd944299ec7a0a158','030f408dcd4fc74b0cfcc07fa1b6d26f42fab9d5b69808c0facd48501a8bf085','4e33fc9b8c9662a4791acf71ed868cfecc5d71c7ea6ea213ae8c31b6454d905f');
INSERT INTO "journal" VALUES(13,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a64e992d11a39c42c','8181fe3bd3c959f65fda2765c6a149462cddc444cb087c802d00785bc6ec90ad','4e33fc9b8c9662a4791acf71ed868cfecc5d71c7ea6ea213ae8c31b6454d905f','89f33cf7ae8edcb88f2b92dafb73ace84f2264d32acfd72a128e7daf66e00279');
INSERT INTO "journal" VALUES(14,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a644e56bc1fc12c89','6e42c8f3edddccff422ee067372b56883ff55fb7b8d7647adf7de321b3423a76','89f33cf7ae8edcb88f2b92dafb73ace84f2264d32acfd72a128e7daf66e00279','e4510dedf9051a46c4d8cdddc30b13eb531ab92b2d10278a63eae77d5b975aad');
INSERT INTO "journal" VALUES(15,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a6425431ce7617eb3','518ddac8d55997f19ba0875214a2c1aa7629dddd1e9b7f6d37808b54c612db46','e4510dedf9051a46c4d8cdddc30b13eb531ab92b2d10278a63eae77d5b975aad','81ac130e5859fb7e21fa609194ab12185d5c8a35c9ad716b4ae44a732b3e13e2');
INSERT INTO "journal" VALUES(16,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a6469453b3808c091','e1adb22004d1f21e419d09611f8dd9b00ab36335541c418c8358d34925ed23c0','81ac130e5859fb7e21fa609194ab12185d5c8a35c9ad716b4ae44a732b3e13e2','5b14fe0b60466dd104f34c6dab84380d9f06e318d5e61ae394df9048b24fd6a1');
INSERT INTO "journal" VALUES(17,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a64b89e07abbacda6','7f00f4f85e822dee3a8142cd32ab928d568385132262ad282bfd2942277162fa','5b14fe0b60466dd104f34c6dab84380d9f06e318d5e61ae394df9048b24fd6a1','c89a40e3673e11daa2323ec29492c659a918123704ec2390794dfd5a909c6b13');
INSERT INTO "journal" VALUES(18,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a64826ae22b6744b9','ed2d66965f68b15610fe95192a671e36fdfceeac093c7c344712b622e65d5502','c89a40e3673e11daa2323ec29492c659a918123704ec2390794dfd5a909c6b13','762b0e279e452ae5726e7108e4eb3826def76ce9dce318f02d823e35db932395');
INSERT INTO "journal" VALUES(19,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a6496ad660618ab5f','e0b19bd7914ed44c94e58e122d9f8a61c75c0f79d770dd4bc274b77e7d36bacc','762b0e279e452ae5726e7108e4eb3826def76ce9dce318f02d823e35db932395','02b47dbcca34bbbfc5d0e0a628ac7389efd8c92f1ba15e32b00c9d4fbca2cc01');
INSERT INTO "journal" VALUES(20,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a6446b7c724017102','4dbff1e5abed93a424c25ec3d2a9f0cc8cd0bbe4df791a10ed3740e52622bfff','02b47dbcca34bbbfc5d0e0a628ac7389efd8c92f1ba15e32b00c9d4fbca2cc01','68f37427584c3f8eb918ebabecbf078b57e585558af973cb616d1460da5cd340');
INSERT INTO "journal" VALUES(21,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a64383e8bf6d1811b','597d0835fd4fd59eed8e056ae2377dc9bdf48743a0a80f7168ed7291b5af59b4','68f37427584c3f8eb918ebabecbf078b57e585558af973cb616d1460da5cd340','5ec7b07bef0e481dc189546e07991d717aafa303cff7aa9c64aa4c515643370a');
INSERT INTO "journal" VALUES(22,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a64326e4f21640028','4a327862623c14f4d69862bc925a647c1ea0be550566af0931530ea543f668e1','5ec7b07bef0e481dc189546e07991d717aafa303cff7aa9c64aa4c515643370a','c104f23c8caaaf91b763a3477fe5a28add5e61b1580836eb5e69bf92ec57ee80');
INSERT INTO "journal" VALUES(23,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a645a90ac5a366499','a6d65d4398e543e80b114cc99adb73023e551141f9efd9c82840cd3067b14c4a','c104f23c8caaaf91b763a3477fe5a28add5e61b1580836eb5e69bf92ec57ee80','b4bce979b856266b9d5a54656c15f8d3da87aaa5c57b30e9a232631613c8c097');
INSERT INTO "journal" VALUES(24,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0a9a64893a3edb3c7e7d','3f7857542ae5bc6b8d7ff23537185cd5cecb432451e43e8eb065f57c9305c3a7','b4bce979b856266b9d5a54656c15f8d3da87aaa5c57b30e9a232631613c8c097','3110c0b5a7f689cc8f729843bdaa5e5e888f51936299b4f039d860cf3b9e637b');
INSERT INTO "journal" VALUES(25,'01a1fa0a9a6501bc1a5a7df539','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0a9a6454b167635acc7c','eecb123340cce94f75270d7a55b3cc1010bc9f7afaf9912a0377de19cecdbf40','3110c0b5a7f689cc8f729843bdaa5e5e888f51936299b4f039d860cf3b9e637b','0f1eec6d1a21e27b333b1784efd19e57c79df8686a54e6f8fd99453437e62238');
INSERT INTO "journal" VALUES(26,'01a1fa0a9a8f16660131d04a1e','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a64ae9f6ea78a4f03','Dora Penner, Director of Communications','AddChannel','Facebook','channel','01a1fa0a9a8e6994d9f499719c','05779ee5f75c1f8bf035ce47e2a6db72ecbefe282c2825a4acc08c1ef624db6f','0f1eec6d1a21e27b333b1784efd19e57c79df8686a54e6f8fd99453437e62238','8b11e10895d366e7d0a0bd735eb79ae7c4aa90692dca87f298d8a3e869135550');
INSERT INTO "journal" VALUES(27,'01a1fa0a9aafb520c57b88f072','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Facebook','channel','01a1fa0a9a8e6994d9f499719c','626f7db834c72d71a6972274abdd10a2aeaa7b77b8694eba607e716464d5ffb7','8b11e10895d366e7d0a0bd735eb79ae7c4aa90692dca87f298d8a3e869135550','2072c681bd088526c4017e6afebd069a0c277a6e6450757fe3ad9050fcdd810c');
INSERT INTO "journal" VALUES(28,'01a1fa0a9ad3457b868736183a','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','AddSlots','Facebook','slot_times','01a1fa0a9ad238e4ced2480b1b','2ed7171a07975ee32ad150366cdbc8be24a38caa819273cba97d45c267b54bfd','2072c681bd088526c4017e6afebd069a0c277a6e6450757fe3ad9050fcdd810c','a61eda8c526e3ddc2995bb4cfe1b2c0baed1abcd5f2dc9496c9920ef5d57630a');
INSERT INTO "journal" VALUES(29,'01a1fa0a9aee4f82c924070a1a','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a64ae9f6ea78a4f03','Dora Penner, Director of Communications','AddChannel','Website','channel','01a1fa0a9aee885987b09fe93c','f38c42625d2eae2f19e64dbfd936ef4df0240257f674f53351b0808a810a7878','a61eda8c526e3ddc2995bb4cfe1b2c0baed1abcd5f2dc9496c9920ef5d57630a','fbb962ca01039f79dc058cecd18ff093c68b8ed4c649fdd869f8c4a2ecd4db2c');
INSERT INTO "journal" VALUES(30,'01a1fa0a9b1276a4b1f2220001','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Website','channel','01a1fa0a9aee885987b09fe93c','fd5601ce4ffe8189c77ad65041bf991eeae83b2879717e9e8f319d1e3af0eab8','fbb962ca01039f79dc058cecd18ff093c68b8ed4c649fdd869f8c4a2ecd4db2c','efe69d00d496cb2bc74b2be3e785001b66f76cbe494c724d976c68d8bd8c798a');
INSERT INTO "journal" VALUES(31,'01a1fa0a9b3a869f43dca24d95','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','AddSlots','Website','slot_times','01a1fa0a9b3a2068e1e7d5efad','beabbd8f24d4e1ba588d827f417953ec5f820128f6270bcdb4a0869ea0b98d64','efe69d00d496cb2bc74b2be3e785001b66f76cbe494c724d976c68d8bd8c798a','ea086bc2a1bf1a1c5b739e3ae2480652ecfd8ce9c71921766ab5d15c4694d293');
INSERT INTO "journal" VALUES(32,'01a1fa0a9b66609aa59f0a38cb','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a64ae9f6ea78a4f03','Dora Penner, Director of Communications','AddChannel','Newsletter','channel','01a1fa0a9b6611d1ca9e345795','f033b1c77984267f4e8e9b9b1c01ba5cc5e20ab1ff57c17ba04bb55322caec8d','ea086bc2a1bf1a1c5b739e3ae2480652ecfd8ce9c71921766ab5d15c4694d293','e978aded0f9583c2532d5353b68ee2680f804527a0c5cff89c06e93593383761');
INSERT INTO "journal" VALUES(33,'01a1fa0a9b86a2d75bafdfd24c','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Newsletter','channel','01a1fa0a9b6611d1ca9e345795','21dd1148c1e130cdc9eed51799c1f481608e6a9c7e52fd7b4c098274321ddeaa','e978aded0f9583c2532d5353b68ee2680f804527a0c5cff89c06e93593383761','f8e16818300a4214ce409106bb31441aa64e9b7883a088dabaec33162a86ac13');
INSERT INTO "journal" VALUES(34,'01a1fa0a9ba329bce2c7ce5488','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','AddSlots','Newsletter','slot_times','01a1fa0a9ba2933ec41fca3565','4874727656ef357336bf252f6f5c029b24cdb5c4add715f4330209a973a328fb','f8e16818300a4214ce409106bb31441aa64e9b7883a088dabaec33162a86ac13','819dddb6db304171688078c54e3a2cf8c49225bcfcaedf422687364f57e9116c');
INSERT INTO "journal" VALUES(35,'01a1fa0a9bbfbebb73fbb1ee9c','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa0a9bbe4863534e99eec6','528fa0af58c9cc8c680d5b9c7b6593414fd135006b1b0c36de15a42097a9af86','819dddb6db304171688078c54e3a2cf8c49225bcfcaedf422687364f57e9116c','ea5be49c7e68728cccb422d0b752e437ede89cf77df9b46cc003e310db6f6267');
INSERT INTO "journal" VALUES(36,'01a1fa0a9bdee54d5e91d4e19c','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa0a9bde975ce3c9f59afb','0619f6b8bfcea8d58208850254f63afc844d6b76922aa10ffbb15bd5fd23bd58','ea5be49c7e68728cccb422d0b752e437ede89cf77df9b46cc003e310db6f6267','258ffc4d6bd1a6eeb1777a31e4b3abf65bf08bd11470450a7b4945a3a026eccd');
INSERT INTO "journal" VALUES(37,'01a1fa0a9bee622d0fcf179611','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa0a9bee18e9e14647d2e5','fd66a82f8de2f57b82a120ad0f5103ea161840f164df0dff185245fdcc47e7c0','258ffc4d6bd1a6eeb1777a31e4b3abf65bf08bd11470450a7b4945a3a026eccd','09d3b9eafeb792470539b8ba1cb9d351a478caa6743574a34cd266cb2109c621');
INSERT INTO "journal" VALUES(38,'01a1fa0a9bfa604d2f6e5d1ffc','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Dana Roy','authorisation','01a1fa0a9bfacf29b9ae6e9a8a','c6e925b226de4cdd6198a6656d740257f9870c0a29bc709dc21b1e88c522939d','09d3b9eafeb792470539b8ba1cb9d351a478caa6743574a34cd266cb2109c621','e321b592f71eda5e4f398456bf076232d6ba730a6d633c521a6b9c7f9af36621');
INSERT INTO "journal" VALUES(39,'01a1fa0a9c16a62add227e7475','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa0a9c16932e0be54a5c3f','d09fcdc9e788a923743a5ca9252b15cafb96dc99e77d9c478f8ceaed8b48553a','e321b592f71eda5e4f398456bf076232d6ba730a6d633c521a6b9c7f9af36621','0cd755f089c15268a85c3039924278a11f9822849dae94ebd9a1db9a0c5df16d');
INSERT INTO "journal" VALUES(40,'01a1fa0a9c29e95d89de79742b','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa0a9c28d23f10a3fbc425','730ad6afe061f4fd4f1556ec78f002ff60893ee84f3e2f9c45e2c6cdfcf691f3','0cd755f089c15268a85c3039924278a11f9822849dae94ebd9a1db9a0c5df16d','b90ebc5bb5e6bb014450c2bf747764e0497428a161621841ec60eeea69e4d2cd');
INSERT INTO "journal" VALUES(41,'01a1fa0a9c56f3ba91aa0c0eb1','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Otto Falk','authorisation','01a1fa0a9c56c1e14f92dbd713','d187932fa8634ab0cfeca677d7395730af56c3654ec0c1bf88d0e057860a5838','b90ebc5bb5e6bb014450c2bf747764e0497428a161621841ec60eeea69e4d2cd','a2902cbc08afb43eb000b7574145e42128ae9e8ee03eaa5042d61aafeff21cdd');
INSERT INTO "journal" VALUES(42,'01a1fa0a9c76c24582b1ed8a02','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Authorise','Ian Toews','authorisation','01a1fa0a9c765b606a03f8e99c','68eb425fd0b8c768b8997464b78211291fa692ce2b4cfa3a3a8339b3289e0517','a2902cbc08afb43eb000b7574145e42128ae9e8ee03eaa5042d61aafeff21cdd','3138b935ffd787bfd0438eabbb3068195d7b44e1f7e5b08e935d179dcba5fb9f');
INSERT INTO "journal" VALUES(43,'01a1fa0a9c96c89c0308b5584a','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','RecordTraining','Kim Dyck','training','01a1fa0a9c967f6be47ac98731','6cc17d9f7a78779beec45130b73fcb6d2f49bffee11fa04a32697778a294e39e','3138b935ffd787bfd0438eabbb3068195d7b44e1f7e5b08e935d179dcba5fb9f','3cf9f178057f91e0057a8700c234f9d93747072f70fd3b2eccf8c1825ac847cd');
INSERT INTO "journal" VALUES(44,'01a1fa0a9caeebd60cae742d28','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','RecordTraining','Dana Roy','training','01a1fa0a9cae6a62586c83983a','e20cb286c04d1c5a99882b62d250d4aada6b5a512ab15f227fa8b4cd4c36fe76','3cf9f178057f91e0057a8700c234f9d93747072f70fd3b2eccf8c1825ac847cd','e432373463b986249fc575bdbc6fd645991197b80ba634704d782c683b77d3db');
INSERT INTO "journal" VALUES(45,'01a1fa0a9cc7dec8fc35dc7d9b','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','RecordTraining','Ada Boer','training','01a1fa0a9cc6cec01a978bc37e','668a3dc18953dcf29c684f0daa7104f50d4dfe5c17c9b1dfe4b3c2c69baa94da','e432373463b986249fc575bdbc6fd645991197b80ba634704d782c683b77d3db','0cdc60b1499677c9b9eba2536aee43b00045b77b9ae900501fe59ceb102d5927');
INSERT INTO "journal" VALUES(46,'01a1fa0a9cde4ab139b7e4f50c','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','RecordTraining','Otto Falk','training','01a1fa0a9cde1b1ab7fe62eeda','7fe0718756379b206bb5e2242170fda5789fe0a297fc9f0c3ddc92457d9cb5f0','0cdc60b1499677c9b9eba2536aee43b00045b77b9ae900501fe59ceb102d5927','42bd59f111fb464f1c9775af040db8fcd15e733da000d39401d5525c37402afc');
INSERT INTO "journal" VALUES(47,'01a1fa0a9ce7fba0716c85e31f','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','RecordTraining','Ian Toews','training','01a1fa0a9ce7003e65a1ec706d','3f870890bc36569c29689bdd0ac799f040f572cd354664e713d282c793576385','42bd59f111fb464f1c9775af040db8fcd15e733da000d39401d5525c37402afc','6dd88bfa001ea3f5eabfc69f0d0c70a6db84c9b529ff4a1ce7b1f76a5ffd0673');
INSERT INTO "journal" VALUES(48,'01a1fa0aa0f2b61315d9a7e787','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','WritePost','Ice times','post','01a1fa0a9d188f99d38bf22067','27355c3c923a6bb34d52ff10a899ab641d164896c7e4d91707fee67fa8c85084','6dd88bfa001ea3f5eabfc69f0d0c70a6db84c9b529ff4a1ce7b1f76a5ffd0673','c5091606d7b26dc0c7f7d9ea05f965e094406999ba4e68cfcdeb9afe1f0250a6');
INSERT INTO "journal" VALUES(49,'01a1fa0aa0f2b61315d9a7e787','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','WritePost','Ice times','placement','01a1fa0a9d19f4db5190a1849a','3bf50bf80d2bfd107c62be6e5521f536141598c4582889f8fd4c272e3494ed02','c5091606d7b26dc0c7f7d9ea05f965e094406999ba4e68cfcdeb9afe1f0250a6','18166959d994678906b03994331d3de246b10e5661d3a6fb306126952844288f');
INSERT INTO "journal" VALUES(50,'01a1fa0aa0f2b61315d9a7e787','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','WritePost','Ice times','post_version','01a1fa0a9d1f5e5262bd2f8308','2cc68127dcf6644ad3a0eac1d981754bcbc0db6b40b8843e452a0529918b79d6','18166959d994678906b03994331d3de246b10e5661d3a6fb306126952844288f','71536a79631a61be913e854fbb28d0506f00277d6921d020fd831909b5bbfd74');
INSERT INTO "journal" VALUES(51,'01a1fa0aa112edb7da4a203453','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Confirm','Ice times','confirmation','01a1fa0aa10df673c83d6b321f','f5d5b886e393c2a8fc16e1c45220359fe2b54375fc1d43bb30a225a49e8479b9','71536a79631a61be913e854fbb28d0506f00277d6921d020fd831909b5bbfd74','7d78894bdcebc9cebeae9548d34d8ba7760b3597e7430d27f8eb51e299b597f2');
INSERT INTO "journal" VALUES(52,'01a1fa0aa112edb7da4a203453','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Confirm','Ice times','confirmation','01a1fa0aa10db32720b0809e85','ec1c88204f81ac5fd65e2831556d1a2b291c8bf9fb59ce865ff302b655334acc','7d78894bdcebc9cebeae9548d34d8ba7760b3597e7430d27f8eb51e299b597f2','c47f45e49b400a53d8e8763292d936416d92215a79b30cdac3f416f4049de4d6');
INSERT INTO "journal" VALUES(53,'01a1fa0aa112edb7da4a203453','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Confirm','Ice times','confirmation','01a1fa0aa110f27d7132ffab46','11c189a6c12f9bd20d3344334e4f3f30dc90c46fc9772420597e99cecc803b12','c47f45e49b400a53d8e8763292d936416d92215a79b30cdac3f416f4049de4d6','d4ca9d3caef72626ea67a747d6fb3b3de6bdaee72f09d85f6c9f16ca98e2b714');
INSERT INTO "journal" VALUES(54,'01a1fa0aa112edb7da4a203453','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a642c43d3ad0304a4','Cora Wiebe, Chief Administrative Officer','Confirm','Ice times','confirmation','01a1fa0aa1100222bdef463fcc','172ec6210a3d73a4ec240a81dc1b42db4c78c1a62ce23d5171cc2d1bed7c5b14','d4ca9d3caef72626ea67a747d6fb3b3de6bdaee72f09d85f6c9f16ca98e2b714','7d4f6e7dd64691d55cdadb58c4caec064866a6ee7f2b928e788584df5b9a50ab');
INSERT INTO "journal" VALUES(55,'01a1fa0aa1340f643208db488d','2026-11-20T16:00:00.000Z','this computer','01a1fa0a9a640e09eeb7bed102','Kim Dyck, Communications Coordinator','AddToQueue','Ice times','placement','01a1fa0a9d19f4db5190a1849a','255c12fdf2d89c97c7c416437e53f3130f3f251e36099b7cfcc5aa8f05563fb8','7d4f6e7dd64691d55cdadb58c4caec064866a6ee7f2b928e788584df5b9a50ab','17071a3d71d688a5873622695b22119968f650e601003436d318143e134b2ca9');
CREATE TABLE journal_content (
    seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
INSERT INTO "journal_content" VALUES(1,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"calendar_id":"01a1fa0a9a6309057aa9d0e321","created_at":"2026-11-20T16:00:00.000Z","id":"town","name":"Town of Taber","policy":"taber","policy_version":"ADM-7 of 2024-02-02, pack 2","release_blocks":1,"revision":0,"tzdata":"2026f","zone":"America/Edmonton"}');
INSERT INTO "journal_content" VALUES(2,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"id":"01a1fa0a9a636847ad69a90bc2","name":"Communications","revision":0}');
INSERT INTO "journal_content" VALUES(3,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"id":"01a1fa0a9a64224880f559298a","name":"Recreation","revision":0}');
INSERT INTO "journal_content" VALUES(4,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a640e09eeb7bed102","left_on":null,"name":"Kim Dyck","revision":0,"title":"Communications Coordinator"}');
INSERT INTO "journal_content" VALUES(5,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a646d6b6fe284bfda","person_id":"01a1fa0a9a640e09eeb7bed102","revision":0,"role":"coordinator","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(6,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a64224880f559298a","email":"","id":"01a1fa0a9a64d28edd1a404a55","left_on":null,"name":"Dana Roy","revision":0,"title":"Director of Recreation"}');
INSERT INTO "journal_content" VALUES(7,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a64a461f86fbe130d","person_id":"01a1fa0a9a64d28edd1a404a55","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(8,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a64ae9f6ea78a4f03","left_on":null,"name":"Dora Penner","revision":0,"title":"Director of Communications"}');
INSERT INTO "journal_content" VALUES(9,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a649c84e4dab94ef6","person_id":"01a1fa0a9a64ae9f6ea78a4f03","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(10,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a642c43d3ad0304a4","left_on":null,"name":"Cora Wiebe","revision":0,"title":"Chief Administrative Officer"}');
INSERT INTO "journal_content" VALUES(11,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a64afdad489a17d3f","person_id":"01a1fa0a9a642c43d3ad0304a4","revision":0,"role":"cao","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(12,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a64ec0358161376b5","left_on":null,"name":"Ian Toews","revision":0,"title":"Information Officer"}');
INSERT INTO "journal_content" VALUES(13,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a64e992d11a39c42c","person_id":"01a1fa0a9a64ec0358161376b5","revision":0,"role":"information officer","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(14,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a644e56bc1fc12c89","left_on":null,"name":"Emma Unger","revision":0,"title":"Director of Emergency Management"}');
INSERT INTO "journal_content" VALUES(15,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a6425431ce7617eb3","person_id":"01a1fa0a9a644e56bc1fc12c89","revision":0,"role":"director of emergency management","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(16,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a6469453b3808c091","left_on":null,"name":"Tim Neufeld","revision":0,"title":"Systems analyst"}');
INSERT INTO "journal_content" VALUES(17,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a64b89e07abbacda6","person_id":"01a1fa0a9a6469453b3808c091","revision":0,"role":"it","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(18,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a64826ae22b6744b9","left_on":null,"name":"Rita Klassen","revision":0,"title":"Records clerk"}');
INSERT INTO "journal_content" VALUES(19,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a6496ad660618ab5f","person_id":"01a1fa0a9a64826ae22b6744b9","revision":0,"role":"records clerk","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(20,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a636847ad69a90bc2","email":"","id":"01a1fa0a9a6446b7c724017102","left_on":null,"name":"Carl Enns","revision":0,"title":"Councillor"}');
INSERT INTO "journal_content" VALUES(21,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a64383e8bf6d1811b","person_id":"01a1fa0a9a6446b7c724017102","revision":0,"role":"council member","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(22,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a64224880f559298a","email":"","id":"01a1fa0a9a64326e4f21640028","left_on":null,"name":"Ada Boer","revision":0,"title":"Recreation programmer"}');
INSERT INTO "journal_content" VALUES(23,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a645a90ac5a366499","person_id":"01a1fa0a9a64326e4f21640028","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(24,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"department_id":"01a1fa0a9a64224880f559298a","email":"","id":"01a1fa0a9a64893a3edb3c7e7d","left_on":null,"name":"Otto Falk","revision":0,"title":"Summer student"}');
INSERT INTO "journal_content" VALUES(25,'d196dac8f07440f9cd3f1795fdad873a',NULL,'{"ended_at":null,"id":"01a1fa0a9a6454b167635acc7c","person_id":"01a1fa0a9a64893a3edb3c7e7d","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(26,'d3ab7df5f80b01e3152c8ea2d6bcc377',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9a8e6994d9f499719c","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(27,'8873293e69d32638359f3ab14daa89eb','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9a8e6994d9f499719c","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9a8e6994d9f499719c","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(28,'7e343d220643afbe679b18a1fb563ca8',NULL,'{"channel_id":"01a1fa0a9a8e6994d9f499719c","from_day":"2026-01-01","id":"01a1fa0a9ad238e4ced2480b1b","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(29,'64d98e472c8c03c96b23a5908db3c213',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9aee885987b09fe93c","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(30,'eb963aff515df1a5c251cf0a445f25d7','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9aee885987b09fe93c","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9aee885987b09fe93c","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(31,'409a39c6aa1b7456f81013e164ea5716',NULL,'{"channel_id":"01a1fa0a9aee885987b09fe93c","from_day":"2026-01-01","id":"01a1fa0a9b3a2068e1e7d5efad","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(32,'e06e90f3bfc29f1cccbaa5e2c9427d38',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9b6611d1ca9e345795","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(33,'7049679822f0ce519c934bdaf4b1a354','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9b6611d1ca9e345795","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa0a9b6611d1ca9e345795","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(34,'417d5c5f272ec6c82a5e9e10ddb17fc0',NULL,'{"channel_id":"01a1fa0a9b6611d1ca9e345795","from_day":"2026-01-01","id":"01a1fa0a9ba2933ec41fca3565","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(35,'19bcbaa849849617f47473a91fccab12',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9a8e6994d9f499719c","from_day":"2026-01-01","id":"01a1fa0a9bbe4863534e99eec6","kind":"regular","person_id":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(36,'da7d49ed17472005c37b8dc78af5bd6d',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9aee885987b09fe93c","from_day":"2026-01-01","id":"01a1fa0a9bde975ce3c9f59afb","kind":"regular","person_id":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(37,'d0ff93af3893d5625882438086181e7a',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9b6611d1ca9e345795","from_day":"2026-01-01","id":"01a1fa0a9bee18e9e14647d2e5","kind":"regular","person_id":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(38,'e343728cc1b925231d2c91f8aed59f04',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9a8e6994d9f499719c","from_day":"2026-01-01","id":"01a1fa0a9bfacf29b9ae6e9a8a","kind":"regular","person_id":"01a1fa0a9a64d28edd1a404a55","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(39,'636491194f7aa50051f36d536b8b05c0',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9a8e6994d9f499719c","from_day":"2026-01-01","id":"01a1fa0a9c16932e0be54a5c3f","kind":"regular","person_id":"01a1fa0a9a64326e4f21640028","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(40,'e7d2780fe35d100700567bb8686e92bb',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9aee885987b09fe93c","from_day":"2026-01-01","id":"01a1fa0a9c28d23f10a3fbc425","kind":"regular","person_id":"01a1fa0a9a64326e4f21640028","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(41,'316776ab82e93840a79640fb1d00eab2',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9a8e6994d9f499719c","from_day":"2026-01-01","id":"01a1fa0a9c56c1e14f92dbd713","kind":"overseen","person_id":"01a1fa0a9a64893a3edb3c7e7d","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(42,'21905edb93bc0eefacde7b12bd6ba550',NULL,'{"approved_by":"01a1fa0a9a642c43d3ad0304a4","approved_on":"2026-11-20","channel_id":"01a1fa0a9a8e6994d9f499719c","from_day":"2026-01-01","id":"01a1fa0a9c765b606a03f8e99c","kind":"regular","person_id":"01a1fa0a9a64ec0358161376b5","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(43,'26586a8eda4dcc81b48b2ce9cdd98eed',NULL,'{"channel_id":null,"id":"01a1fa0a9c967f6be47ac98731","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0a9a640e09eeb7bed102","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(44,'63e9e6102ce98dea4ae780969a7a6331',NULL,'{"channel_id":null,"id":"01a1fa0a9cae6a62586c83983a","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0a9a64d28edd1a404a55","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(45,'17040772be7eca7a99d78f6d80a13e98',NULL,'{"channel_id":null,"id":"01a1fa0a9cc6cec01a978bc37e","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0a9a64326e4f21640028","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(46,'104af8fc36f2ded6ef3de609298c49b7',NULL,'{"channel_id":null,"id":"01a1fa0a9cde1b1ab7fe62eeda","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0a9a64893a3edb3c7e7d","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(47,'92f6210f37d886ff6fa7117d609fcad2',NULL,'{"channel_id":null,"id":"01a1fa0a9ce7003e65a1ec706d","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0a9a64ec0358161376b5","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0a9a640e09eeb7bed102","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(48,'b0f3eaa07aa2a450d37f29e850478909',NULL,'{"author_id":"01a1fa0a9a640e09eeb7bed102","class_key":"program","content_hash":"e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5","created_at":"2026-11-20T16:00:00.000Z","deemed_by":null,"department_id":"01a1fa0a9a64224880f559298a","emergency_id":null,"go_out_before":null,"ground":"","id":"01a1fa0a9d188f99d38bf22067","link":"","not_before":null,"partner_id":null,"policy_version":"ADM-7 of 2024-02-02, pack 2","revision":2,"state":"open","text":"Public skating is on Saturday.","title":"Ice times","together":0}');
INSERT INTO "journal_content" VALUES(49,'b0f3eaa07aa2a450d37f29e850478909',NULL,'{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa0a9a8e6994d9f499719c","closes":null,"closes_why":"","id":"01a1fa0a9d19f4db5190a1849a","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"since":null,"state":"draft","why":""}');
INSERT INTO "journal_content" VALUES(50,'b0f3eaa07aa2a450d37f29e850478909',NULL,'{"content":"{\"author\":\"01a1fa0a9a640e09eeb7bed102\",\"channels\":[\"01a1fa0a9a8e6994d9f499719c\"],\"class\":\"program\",\"department\":\"01a1fa0a9a64224880f559298a\",\"form\":1,\"ground\":[\"\",null,null,null],\"link\":\"\",\"photos\":[],\"text\":\"Public skating is on Saturday.\",\"together\":false,\"variants\":{},\"window\":[null,null]}","content_hash":"e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5","id":"01a1fa0a9d1f5e5262bd2f8308","number":1,"post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"saved_at":"2026-11-20T16:00:00.000Z","saved_by":"01a1fa0a9a640e09eeb7bed102"}');
INSERT INTO "journal_content" VALUES(51,'f16151c3060c00294b287012e10e0059',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0a9a642c43d3ad0304a4","content_hash":"e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5","id":"01a1fa0aa10df673c83d6b321f","post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"nothing-confidential","words":"Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings."}');
INSERT INTO "journal_content" VALUES(52,'f16151c3060c00294b287012e10e0059',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0a9a642c43d3ad0304a4","content_hash":"e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5","id":"01a1fa0aa10db32720b0809e85","post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"safety-and-law","words":"Nothing in this post promotes anything illegal, or endangers people, buildings or public systems."}');
INSERT INTO "journal_content" VALUES(53,'f16151c3060c00294b287012e10e0059',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0a9a642c43d3ad0304a4","content_hash":"e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5","id":"01a1fa0aa110f27d7132ffab46","post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"facts-checked","words":"The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current."}');
INSERT INTO "journal_content" VALUES(54,'f16151c3060c00294b287012e10e0059',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0a9a642c43d3ad0304a4","content_hash":"e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5","id":"01a1fa0aa1100222bdef463fcc","post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"channel-purpose","words":"This post serves the purpose written down for each of its channels."}');
INSERT INTO "journal_content" VALUES(55,'e757d280b91d0c798c9b3fcee0436a4d','{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa0a9a8e6994d9f499719c","closes":null,"closes_why":"","id":"01a1fa0a9d19f4db5190a1849a","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa0a9d188f99d38bf22067","revision":0,"since":null,"state":"draft","why":""}','{"asked_by":null,"at":"2026-11-23T15:00:00.000Z","at_wall":"2026-11-23T09:00","channel_id":"01a1fa0a9a8e6994d9f499719c","closes":null,"closes_why":"","id":"01a1fa0a9d19f4db5190a1849a","moved_by":null,"moved_from":null,"opens":"2026-01-01T07:00:00.000Z","pin_reason":"","planned":null,"post_id":"01a1fa0a9d188f99d38bf22067","revision":2,"since":"2026-11-20T16:00:00.000Z","state":"queued","why":"in-line-since|2026-11-20T16:00:00.000Z|"}');
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
INSERT INTO "person" VALUES('01a1fa0a9a640e09eeb7bed102','Kim Dyck','Communications Coordinator','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a642c43d3ad0304a4','Cora Wiebe','Chief Administrative Officer','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a64326e4f21640028','Ada Boer','Recreation programmer','01a1fa0a9a64224880f559298a','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a6446b7c724017102','Carl Enns','Councillor','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a644e56bc1fc12c89','Emma Unger','Director of Emergency Management','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a6469453b3808c091','Tim Neufeld','Systems analyst','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a64826ae22b6744b9','Rita Klassen','Records clerk','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a64893a3edb3c7e7d','Otto Falk','Summer student','01a1fa0a9a64224880f559298a','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a64ae9f6ea78a4f03','Dora Penner','Director of Communications','01a1fa0a9a636847ad69a90bc2','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a64d28edd1a404a55','Dana Roy','Director of Recreation','01a1fa0a9a64224880f559298a','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0a9a64ec0358161376b5','Ian Toews','Information Officer','01a1fa0a9a636847ad69a90bc2','',NULL,0);
CREATE TABLE person_role (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'coordinator', 'director', 'cao', 'information officer',
        'director of emergency management', 'it', 'records clerk', 'council member')),
    since TEXT NOT NULL CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person_role" VALUES('01a1fa0a9a6425431ce7617eb3','01a1fa0a9a644e56bc1fc12c89','director of emergency management','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a64383e8bf6d1811b','01a1fa0a9a6446b7c724017102','council member','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a6454b167635acc7c','01a1fa0a9a64893a3edb3c7e7d','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a645a90ac5a366499','01a1fa0a9a64326e4f21640028','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a646d6b6fe284bfda','01a1fa0a9a640e09eeb7bed102','coordinator','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a6496ad660618ab5f','01a1fa0a9a64826ae22b6744b9','records clerk','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a649c84e4dab94ef6','01a1fa0a9a64ae9f6ea78a4f03','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a64a461f86fbe130d','01a1fa0a9a64d28edd1a404a55','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a64afdad489a17d3f','01a1fa0a9a642c43d3ad0304a4','cao','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a64b89e07abbacda6','01a1fa0a9a6469453b3808c091','it','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0a9a64e992d11a39c42c','01a1fa0a9a64ec0358161376b5','information officer','2026-11-20T16:00:00.000Z',NULL,0);
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
INSERT INTO "placement" VALUES('01a1fa0a9d19f4db5190a1849a','01a1fa0a9d188f99d38bf22067','01a1fa0a9a8e6994d9f499719c','queued',NULL,'2026-11-23T09:00','2026-11-23T15:00:00.000Z','2026-11-20T16:00:00.000Z',NULL,'','in-line-since|2026-11-20T16:00:00.000Z|',NULL,NULL,'2026-01-01T07:00:00.000Z',NULL,'',2);
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
INSERT INTO "post" VALUES('01a1fa0a9d188f99d38bf22067','Ice times','program','01a1fa0a9a64224880f559298a','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z','',NULL,NULL,NULL,'Public skating is on Saturday.','',NULL,NULL,0,'open','e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5','ADM-7 of 2024-02-02, pack 2',2);
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
INSERT INTO "post_version" VALUES('01a1fa0a9d1f5e5262bd2f8308','01a1fa0a9d188f99d38bf22067',1,'e5017129faf2a552b762d6fc3f5f5fd51fdddfb4311c7763c9191ddd6ded3ac5','{"author":"01a1fa0a9a640e09eeb7bed102","channels":["01a1fa0a9a8e6994d9f499719c"],"class":"program","department":"01a1fa0a9a64224880f559298a","form":1,"ground":["",null,null,null],"link":"","photos":[],"text":"Public skating is on Saturday.","together":false,"variants":{},"window":[null,null]}','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z',0);
CREATE TABLE publication (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id), content_hash TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, photos TEXT NOT NULL, link TEXT NOT NULL,
    published_at TEXT NOT NULL CHECK (published_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), published_by TEXT NOT NULL REFERENCES person (id),
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
CREATE TABLE slot_times (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES channel (id), rrule TEXT NOT NULL,
    time TEXT NOT NULL CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "slot_times" VALUES('01a1fa0a9ad238e4ced2480b1b','01a1fa0a9a8e6994d9f499719c','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa0a9b3a2068e1e7d5efad','01a1fa0a9aee885987b09fe93c','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa0a9ba2933ec41fca3565','01a1fa0a9b6611d1ca9e345795','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
CREATE TABLE town (
    id TEXT PRIMARY KEY CHECK (id = 'town'), calendar_id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL, policy TEXT NOT NULL, policy_version TEXT NOT NULL, tzdata TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    release_blocks INTEGER NOT NULL CHECK (release_blocks IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "town" VALUES('town','01a1fa0a9a6309057aa9d0e321','Town of Taber','America/Edmonton','taber','ADM-7 of 2024-02-02, pack 2','2026f','2026-11-20T16:00:00.000Z',1,0);
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
INSERT INTO "training" VALUES('01a1fa0a9c967f6be47ac98731','01a1fa0a9a640e09eeb7bed102','training','2026-01-08','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0a9cae6a62586c83983a','01a1fa0a9a64d28edd1a404a55','training','2026-01-08','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0a9cc6cec01a978bc37e','01a1fa0a9a64326e4f21640028','training','2026-01-08','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0a9cde1b1ab7fe62eeda','01a1fa0a9a64893a3edb3c7e7d','training','2026-01-08','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0a9ce7003e65a1ec706d','01a1fa0a9a64ec0358161376b5','training','2026-01-08','01a1fa0a9a640e09eeb7bed102','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
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
