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
INSERT INTO "_sqlite_migrations" VALUES(1,'oyez','0001 first tables','2026-11-20 17:43:38.840021+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'oyez','0002 registers','2026-11-20 17:43:38.841167+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'oyez','0003 planner','2026-11-20 17:43:38.854084+00:00');
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
INSERT INTO "authorisation" VALUES('01a1fa0e8b9f0a0f0e79a32cc0','01a1fa0e89e1bb2167ee02b5a9','01a1fa0e8a25201632282f7f56','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8bc34e2ff5d6e3b0d0','01a1fa0e89e1bb2167ee02b5a9','01a1fa0e8ab27a32468bb72044','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8be596b23320455ca7','01a1fa0e89e1bb2167ee02b5a9','01a1fa0e8b27bd238b3baace09','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8c1a36c5b8e73cabba','01a1fa0e89e12df56e56d65daf','01a1fa0e8a25201632282f7f56','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8c4496e4e44d7cefef','01a1fa0e89ed5ffbe389a222f8','01a1fa0e8a25201632282f7f56','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8c72646f276dba6ef4','01a1fa0e89ed5ffbe389a222f8','01a1fa0e8ab27a32468bb72044','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8c972d2f3fece58687','01a1fa0e89ed969a262efafb6f','01a1fa0e8a25201632282f7f56','overseen','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1fa0e8cb72063b710e8d4a6','01a1fa0e89e1ae412ec634b0f6','01a1fa0e8a25201632282f7f56','regular','2026-01-01',NULL,'01a1fa0e89e1365b3a655864b9','2026-11-20',NULL,NULL,'',0);
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
INSERT INTO "channel" VALUES('01a1fa0e8a25201632282f7f56','Facebook','facebook','social','Town of Taber','News of the Town',0,NULL,1,'01a1fa0e89e1365b3a655864b9','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa0e8ab27a32468bb72044','Website','website','website','Town of Taber','News of the Town',1,NULL,1,'01a1fa0e89e1365b3a655864b9','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1fa0e8b27bd238b3baace09','Newsletter','newsletter','newsletter','Town of Taber','News of the Town',2,NULL,1,'01a1fa0e89e1365b3a655864b9','cao','2026-11-20','open','',0,NULL,1);
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
INSERT INTO "confirmation" VALUES('01a1fa0e96d41a80c9562ed1c4','01a1fa0e8e2a9b15e394d8585b','b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224','nothing-confidential','Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings.','01a1fa0e89e1365b3a655864b9','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa0e96d502fffd448aa3ec','01a1fa0e8e2a9b15e394d8585b','b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224','safety-and-law','Nothing in this post promotes anything illegal, or endangers people, buildings or public systems.','01a1fa0e89e1365b3a655864b9','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa0e96d5565ba2db4fde11','01a1fa0e8e2a9b15e394d8585b','b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224','channel-purpose','This post serves the purpose written down for each of its channels.','01a1fa0e89e1365b3a655864b9','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
INSERT INTO "confirmation" VALUES('01a1fa0e96d5607df86f0166ad','01a1fa0e8e2a9b15e394d8585b','b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224','facts-checked','The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current.','01a1fa0e89e1365b3a655864b9','cao','2026-11-20T16:00:00.000Z',NULL,NULL,'',0);
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
INSERT INTO "department" VALUES('01a1fa0e89e18a6f3a5edcc894','Recreation',0);
INSERT INTO "department" VALUES('01a1fa0e89e18e9ead144b3c96','Communications',0);
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
INSERT INTO "journal" VALUES(1,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','town','town','69bc89fc0ea01f192a564d708652e4fcfe709bae52daad6fa416c6fbbbec1a09','0000000000000000000000000000000000000000000000000000000000000000','e48b1f82fc85310f62b6d44879b5701518c3e73cdc0d3b55ed40b681106fddbe');
INSERT INTO "journal" VALUES(2,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa0e89e18e9ead144b3c96','be3ae07bc05d8acfcf9ecfb853cb85b6ea0a2568d5b0f84b8abade8d1280e053','e48b1f82fc85310f62b6d44879b5701518c3e73cdc0d3b55ed40b681106fddbe','013fd71008fc757e4a4c461a90e5d6909bef45d657b1a4a77000dbfca253c1ef');
INSERT INTO "journal" VALUES(3,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1fa0e89e18a6f3a5edcc894','3c8c853113f80f2518670ac7c8be7b9821e16434eb27d528ffc37d2fafae2ec5','013fd71008fc757e4a4c461a90e5d6909bef45d657b1a4a77000dbfca253c1ef','6927f1182f362188d3040f668f724cfbf88fca74df538ea3ae8ff5c3a3c0a10c');
INSERT INTO "journal" VALUES(4,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89e1bb2167ee02b5a9','828bd27d433b75ca48b2e9293e7169b2861f27ff25c222c3b9c7f8e805beac6f','6927f1182f362188d3040f668f724cfbf88fca74df538ea3ae8ff5c3a3c0a10c','7ddd3eba3fcf69ac10a2848eb2f5285113548a7948667e02ec40a3bd038b480c');
INSERT INTO "journal" VALUES(5,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89e1f7969c33001bb5','ceecf79d25273020b8a8c80d8af561d230e438f38fa2097911b3fe77ac0e95dd','7ddd3eba3fcf69ac10a2848eb2f5285113548a7948667e02ec40a3bd038b480c','0b95437f84b37d6f81f82becfc781f205a221a570541414897f3bc1b9ba43db3');
INSERT INTO "journal" VALUES(6,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89e12df56e56d65daf','e8882d5e1ea0292edbb887450884ff9aa971fff53dd7e8dd63156c65d4543c0f','0b95437f84b37d6f81f82becfc781f205a221a570541414897f3bc1b9ba43db3','498c51cd36f6722531f88365ba87e58a5afce66250215b5027ed3b990ad5c990');
INSERT INTO "journal" VALUES(7,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89e15f5d0d3316f5bf','2df56e6dd7d530624a0d5bf8962c6368aff41e2274dc0812be74e053176f1616','498c51cd36f6722531f88365ba87e58a5afce66250215b5027ed3b990ad5c990','70969d7cea57220786319c19a0819c3881bf4a770242490cb46e73e83ebc4f55');
INSERT INTO "journal" VALUES(8,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89e1ce6f95797b3acf','bf6c2455b30854ee8cedab1f9ece92bbdc1537dc22df22728b1967589a999a82','70969d7cea57220786319c19a0819c3881bf4a770242490cb46e73e83ebc4f55','1f95898ab16581a29894d329099e38941c17e1d87bcbc75f579c164374252813');
INSERT INTO "journal" VALUES(9,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89e1924c4b3f15c597','9022203808bd64619a6d619029ed66ceebf0c247748722d67cffdd7fc2dc1c66','1f95898ab16581a29894d329099e38941c17e1d87bcbc75f579c164374252813','3834ec0a73e62abbd25d84fc99b4ca12e19740bb367e673657b23edd0a4caf7a');
INSERT INTO "journal" VALUES(10,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89e1365b3a655864b9','bc8be12d2054c1e7a45b01ae1346eedc413040738b080322f556187ceb766087','3834ec0a73e62abbd25d84fc99b4ca12e19740bb367e673657b23edd0a4caf7a','596a9561c0ea9a1821b9e34168e8b6fc2516261fd31b6fd19b9d9361ac5fae02');
INSERT INTO "journal" VALUES(11,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89e14b785b5f48378f','faa4ece36ff0139dc3599e91f99a1cbd139b355b1170d5bc50ea3fae4477f26e','596a9561c0ea9a1821b9e34168e8b6fc2516261fd31b6fd19b9d9361ac5fae02','edf5f23e955b3c4c3dbf43989f195fe65a8780e1e8908f93ddf74daa90d06a14');
INSERT INTO "journal" VALUES(12,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89e1ae412ec634b0f6','8d910edf68dad1d0e76e33507d9c2ff697bebf3e9ead8d01ce3e547be045ce0c','edf5f23e955b3c4c3dbf43989f195fe65a8780e1e8908f93ddf74daa90d06a14','e08781ee1e9ac4cea16b693992687738078cdb7a6223eafda7b470674d4891a1');
INSERT INTO "journal" VALUES(13,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89e1c6b47e51994f49','0007f5d82b063d2649142c01426206cdce43621ac38a281d24aab0039e08af51','e08781ee1e9ac4cea16b693992687738078cdb7a6223eafda7b470674d4891a1','16b50c91f3517a0d7a9b85db1b8937cf6f7b47f4367431f42e8330718ff8c50f');
INSERT INTO "journal" VALUES(14,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89ec867bdd1bba4eea','845622428a965ca7579122c3e1df09b9ade6c9638c5b63f720e46428b9616d3a','16b50c91f3517a0d7a9b85db1b8937cf6f7b47f4367431f42e8330718ff8c50f','30a9a727558c2fa6711b036dcae39371198a1bfe1751ab58fa0ce07391e43fb7');
INSERT INTO "journal" VALUES(15,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89eced0928187a25c3','9a39925c56fcb62da55d8b8070ff1ab22c2e388efbb710416a7de5a1c60b26ab','30a9a727558c2fa6711b036dcae39371198a1bfe1751ab58fa0ce07391e43fb7','7c1f6d39ecf360aea1c86ef6f1088b039e2da7fef8b6100f34925d51001f4de7');
INSERT INTO "journal" VALUES(16,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89ec7ed60f3780b608','347ff4f87aef8e74d2638dca225c6de3220dbb42d7f388534a57accb9b84adb5','7c1f6d39ecf360aea1c86ef6f1088b039e2da7fef8b6100f34925d51001f4de7','01daa05fa54ba5d8621112fc91a67f68dd8a1103b7d495cb0e89c2b87ce03817');
INSERT INTO "journal" VALUES(17,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89ec469f1f4b160aea','046090eb4b73d1f51a879ae64537cb6b00784fc9f84b96917f4f16ae6f81b8e8','01daa05fa54ba5d8621112fc91a67f68dd8a1103b7d495cb0e89c2b87ce03817','4132d581a0b87b77efb5f9cd77353d17209f4f0b6d20cd30a7d8e4dcd0fffc1d');
INSERT INTO "journal" VALUES(18,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89ecf529b987911d4f','49310192be17878ddb7665a3422fe69412c0a378fcaf0fac7587036d80920414','4132d581a0b87b77efb5f9cd77353d17209f4f0b6d20cd30a7d8e4dcd0fffc1d','9401eb29ef8bd4db66bc832ce395d83f5b4df5894944faf6ba7c1c91618a872c');
INSERT INTO "journal" VALUES(19,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89ecebd72f2ef7417e','43d9bf00f0c50e3eb992ee797ad7186f3c83383ab6016cf55a0e5d3594fde484','9401eb29ef8bd4db66bc832ce395d83f5b4df5894944faf6ba7c1c91618a872c','e66848dee79430fb3dc356c27a2f1d711cbf6a2e7a4184b2190fec73ffe4fdc1');
INSERT INTO "journal" VALUES(20,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89ec8d78bc0350b6e0','30137e7d78cbc3ce0efcea08b5b41b2aebfdc2846e48707dbdae725af23f5cb0','e66848dee79430fb3dc356c27a2f1d711cbf6a2e7a4184b2190fec73ffe4fdc1','c5c1034dcd5a2dd262e72067c89880659d8e0181265adf89a9767a539abc9744');
INSERT INTO "journal" VALUES(21,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89ec27524c33828741','08b226694dc0b45b14a828301853ae0b7e0611e49b613da2b52e1e78376a6d63','c5c1034dcd5a2dd262e72067c89880659d8e0181265adf89a9767a539abc9744','cfd4c9ae5d57b5f5d6692349b7e94a2ff43eddddb29e49b275620642b07c98c6');
INSERT INTO "journal" VALUES(22,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89ed5ffbe389a222f8','b83240008d5779685d63dab4f17dd3b5f03deae289e78dfa1bedc33f344b68bb','cfd4c9ae5d57b5f5d6692349b7e94a2ff43eddddb29e49b275620642b07c98c6','c702e959771ae7729f124292283e2e92dfe6a6b163695789dca16098b87e3150');
INSERT INTO "journal" VALUES(23,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89edc07922e28bdaee','23d32b39c8024d87580842576b5ed0776ff8f4cd07c241bbe911e24f01afc620','c702e959771ae7729f124292283e2e92dfe6a6b163695789dca16098b87e3150','bc2f134fd5111f8a9008cd7fc2c8f0a78cbd72c65873896bca673e7393e1af74');
INSERT INTO "journal" VALUES(24,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1fa0e89ed969a262efafb6f','a600951961381030562b2f1f047471362048a38159e7469f067b492edc36cf4e','bc2f134fd5111f8a9008cd7fc2c8f0a78cbd72c65873896bca673e7393e1af74','346b2d8dbcb4f12c0cb0cd288d635aea3ac4f48f37fc3ff5b6c9842a7a16ca2f');
INSERT INTO "journal" VALUES(25,'01a1fa0e89ed4be92dfc3d800c','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1fa0e89ed6bd95a32fb85e6','0d8079944109ce325c0a60e29d1576388ee433f5f02a6ce32a5f7e44d0dd3dcd','346b2d8dbcb4f12c0cb0cd288d635aea3ac4f48f37fc3ff5b6c9842a7a16ca2f','5b3109091d569593a1593747967d327aaa4e6f39a62e41fbec2d191f48c42f1d');
INSERT INTO "journal" VALUES(26,'01a1fa0e8a2ee739c58c6e8511','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1ce6f95797b3acf','Dora Penner, Director of Communications','AddChannel','Facebook','channel','01a1fa0e8a25201632282f7f56','d95aa4b6b49d66c96070d30a09cccecfa6068496f6d35576251c425f8f2e1b1a','5b3109091d569593a1593747967d327aaa4e6f39a62e41fbec2d191f48c42f1d','dbf91b7fe2d1e43f99e722dfefd5131e8ba6bb88737ce201d7ed15ddd9f02bbc');
INSERT INTO "journal" VALUES(27,'01a1fa0e8a4a7fc71f0fc203c5','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Facebook','channel','01a1fa0e8a25201632282f7f56','16e3bd8264e5567f6573e6696979508d76829d297eaf9b38ddb337f2ac63155f','dbf91b7fe2d1e43f99e722dfefd5131e8ba6bb88737ce201d7ed15ddd9f02bbc','a5b7f958857097c8737212d26234de2af4eff3ad919e304eeb5a7fe5aa50d7e3');
INSERT INTO "journal" VALUES(28,'01a1fa0e8a7f826edfb48f4770','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','AddSlots','Facebook','slot_times','01a1fa0e8a7e0e22e962fa365e','51c104356af8f50f8cfe89b45215b7f49ba48dca509b208d277a32284e7718c8','a5b7f958857097c8737212d26234de2af4eff3ad919e304eeb5a7fe5aa50d7e3','66c9bb9c6ab5ad33f1241e7e673e36b6ac417cd42265655e4bf04ea28ba79e08');
INSERT INTO "journal" VALUES(29,'01a1fa0e8ab2b996a8487511e3','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1ce6f95797b3acf','Dora Penner, Director of Communications','AddChannel','Website','channel','01a1fa0e8ab27a32468bb72044','0e8f7a23a681ccf37a5cba3c3a2c5bfca35685afb67980157bc1bff4a66c900e','66c9bb9c6ab5ad33f1241e7e673e36b6ac417cd42265655e4bf04ea28ba79e08','d87a94d7cebb3154a0d568d3513e98bf2b43b18ba94eb5793f984d461bdf46bd');
INSERT INTO "journal" VALUES(30,'01a1fa0e8ad11b62ebc30aec92','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Website','channel','01a1fa0e8ab27a32468bb72044','6ec957ab97e3bf8c3759938dd9ee1208abe90192f264e69d6491b81fed99c82f','d87a94d7cebb3154a0d568d3513e98bf2b43b18ba94eb5793f984d461bdf46bd','05dbcdd1a2da408b57982e43c13ec54b0f92e2e00c2c284113b2c2ff4c344af0');
INSERT INTO "journal" VALUES(31,'01a1fa0e8af7cb255b53628f5c','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','AddSlots','Website','slot_times','01a1fa0e8af628c2c42e2776b6','02dfd473e224947ebe49335c14a8b3dfb8241b6474bfc17cf1ccf46e8e80f5a7','05dbcdd1a2da408b57982e43c13ec54b0f92e2e00c2c284113b2c2ff4c344af0','646045fdc4d4cd768a0614566c21b45b859ab85480e7c162e5ef3e2a606d1904');
INSERT INTO "journal" VALUES(32,'01a1fa0e8b28ac6fc99a2347dd','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1ce6f95797b3acf','Dora Penner, Director of Communications','AddChannel','Newsletter','channel','01a1fa0e8b27bd238b3baace09','1a1ab89a2fca1fa0a2aa879241de55c148e5e7f8df3faf1501257efdb1030c66','646045fdc4d4cd768a0614566c21b45b859ab85480e7c162e5ef3e2a606d1904','6d57d85776332ef39023dc60f5ad62b011e68ab96719e8d5d8e41dd4c40221d0');
INSERT INTO "journal" VALUES(33,'01a1fa0e8b5ebdded24089c5dc','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Newsletter','channel','01a1fa0e8b27bd238b3baace09','cded156b891b481c3268cc6278a460680e66541ec9615bce5cb45acc3d3aaf50','6d57d85776332ef39023dc60f5ad62b011e68ab96719e8d5d8e41dd4c40221d0','c0d27e8854701390ae586339d3efec4c13f35ccebba3b4859d95069cc7eb38ed');
INSERT INTO "journal" VALUES(34,'01a1fa0e8b83684517fb6b5163','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','AddSlots','Newsletter','slot_times','01a1fa0e8b8304e271248bf2df','96e4d18959acc0557ee637eff07683e368f541a7f317dad25aaa1ea21162a0b4','c0d27e8854701390ae586339d3efec4c13f35ccebba3b4859d95069cc7eb38ed','1be069fb6bdbe56aaa4715bcfa9973eff35917964d2e25639fd8863b1e7da05a');
INSERT INTO "journal" VALUES(35,'01a1fa0e8b9f27919389434584','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa0e8b9f0a0f0e79a32cc0','9cc8ea4f6e7124e4aafc07d3cb8d0b7d4db3d06487f412bee5353c6b3f41686e','1be069fb6bdbe56aaa4715bcfa9973eff35917964d2e25639fd8863b1e7da05a','f827d00bc3fb9be9133520ed45f13ab97c314cad574d70e3af8c1d92f7ca6b09');
INSERT INTO "journal" VALUES(36,'01a1fa0e8bc3d5d2a9dd362ba2','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa0e8bc34e2ff5d6e3b0d0','8f5f906156d2b452b9aa3b75c79dd7d3d6691be8297cd5f2b555577960a7861b','f827d00bc3fb9be9133520ed45f13ab97c314cad574d70e3af8c1d92f7ca6b09','542dcf0f4e19d5d74cd88995c260eeb3c4aeec827319de5b80643e7fd0b68a88');
INSERT INTO "journal" VALUES(37,'01a1fa0e8bf1f46f528060a90e','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1fa0e8be596b23320455ca7','279842944491b49df3bb2c7ecd88e3ba7f2e18a6b003375cb81ee689595ef77b','542dcf0f4e19d5d74cd88995c260eeb3c4aeec827319de5b80643e7fd0b68a88','95d45c471104d6422258d65d3873e8d0e85c697a0e26490f5326afa840dd5389');
INSERT INTO "journal" VALUES(38,'01a1fa0e8c1affc720bf372551','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Dana Roy','authorisation','01a1fa0e8c1a36c5b8e73cabba','47b6f3342c3ea6d6e8369f0f3107a4d57bf12a024151b236143f68ca289d6aa6','95d45c471104d6422258d65d3873e8d0e85c697a0e26490f5326afa840dd5389','110f896bcb6c4b18070034423d7c3429f062e3c9573a5e92f63743edc4168050');
INSERT INTO "journal" VALUES(39,'01a1fa0e8c4401f1071691da47','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa0e8c4496e4e44d7cefef','8f879704ee785ad8d427951d75dcf6470656dba50a3a6f69f9c3e9654b2b16e8','110f896bcb6c4b18070034423d7c3429f062e3c9573a5e92f63743edc4168050','4ca4f522b7663d3c8a09046ba401cef6f65a0440e0c1d984479e6f19093aa68a');
INSERT INTO "journal" VALUES(40,'01a1fa0e8c728115c6ea92980e','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1fa0e8c72646f276dba6ef4','ccdb34333c5c239c57bfd0eaef4e51dcbf5f9b84b4ef4b2aef1e18b8bb6f3d4c','4ca4f522b7663d3c8a09046ba401cef6f65a0440e0c1d984479e6f19093aa68a','24950f885555c5dbf45e6c79c4a277c5109b6bef4d9e2bfbcae002bfb3f366e1');
INSERT INTO "journal" VALUES(41,'01a1fa0e8c971c29cbc81ccf9c','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Otto Falk','authorisation','01a1fa0e8c972d2f3fece58687','100f7222d90a79bbc7a6c6c2c31153d8dad88c95eb49eda1f3fe610dacc823a1','24950f885555c5dbf45e6c79c4a277c5109b6bef4d9e2bfbcae002bfb3f366e1','1ac37d67ee46ce7c0af8f66bcd8985793d337bea439755925aa263d20d466af5');
INSERT INTO "journal" VALUES(42,'01a1fa0e8cb72adf9ae347b333','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Authorise','Ian Toews','authorisation','01a1fa0e8cb72063b710e8d4a6','00c6e5b3d532aa30de9b92bc72db7985b154c2bcc4e65655c03f6fb67f747ab4','1ac37d67ee46ce7c0af8f66bcd8985793d337bea439755925aa263d20d466af5','a6d588ca9dd74dcf480e6a6096b7f8c4f4ed59f44866597d4514d36686ba437e');
INSERT INTO "journal" VALUES(43,'01a1fa0e8cd88fa6e72178dc2d','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','RecordTraining','Kim Dyck','training','01a1fa0e8cd733fda5c8020cb0','baf212ae3bd5d3551cefa0beefe1c865c122df3c090198d1515242ead5b6d533','a6d588ca9dd74dcf480e6a6096b7f8c4f4ed59f44866597d4514d36686ba437e','fd59e15b77b8b0ae0a3c7bbc14a576e6b8b81abde1383996c92c7579e45663f7');
INSERT INTO "journal" VALUES(44,'01a1fa0e8d060ec3228890669e','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','RecordTraining','Dana Roy','training','01a1fa0e8d06e3e9d8dec7158e','ebc8d48b4c4b22281b8c63fb92a1dd7f932682593b55f236dd1519a807a5eca9','fd59e15b77b8b0ae0a3c7bbc14a576e6b8b81abde1383996c92c7579e45663f7','3f0d48e60655bd0cb8f003db605da4f9bd3eb8c555c3cf9d09b6f5605353fbc2');
INSERT INTO "journal" VALUES(45,'01a1fa0e8d324a87985a620694','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','RecordTraining','Ada Boer','training','01a1fa0e8d315e4b20ac8e024a','208f4f149c61a79591c42b4eceb5dfbf6e2442ff9591f00525c66c401cd8606b','3f0d48e60655bd0cb8f003db605da4f9bd3eb8c555c3cf9d09b6f5605353fbc2','3e614ffea7609590eebbe14b01c800fe878d9a01b2a1343e8096371ec050c9fd');
INSERT INTO "journal" VALUES(46,'01a1fa0e8d5b09c0e54a1cbfe4','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','RecordTraining','Otto Falk','training','01a1fa0e8d5b3f9a42a0d1e051','19bc555a2cbe16bd0dc3e7a9155a55e1b849fdd416cfdc9b140495c23fc45259','3e614ffea7609590eebbe14b01c800fe878d9a01b2a1343e8096371ec050c9fd','81c20a854e620d60aada4d240f9ee86e116047d38e2d9aeac1750619212502fb');
INSERT INTO "journal" VALUES(47,'01a1fa0e8d9a26d6228ea8ae8d','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','RecordTraining','Ian Toews','training','01a1fa0e8d9aca8ae3c1cb88e1','d475183cba676631ff085bb12a114d236e54abd6f98a0d79637a6284a17f6cd8','81c20a854e620d60aada4d240f9ee86e116047d38e2d9aeac1750619212502fb','bc30bc12d0e7a4185f41c6328b83df6bbd4abc1d26e29369fc9313cba801c35b');
INSERT INTO "journal" VALUES(48,'01a1fa0e96a2f7e501f2fbfdb2','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post','01a1fa0e8e2a9b15e394d8585b','6b68ffe2b639a7caf345b4d0062ea898c79f89dbb1393e1fb4ea5319be3d1032','bc30bc12d0e7a4185f41c6328b83df6bbd4abc1d26e29369fc9313cba801c35b','da6ec27903b69f93c17bdcbbe612dd6f5838cf3d635ab380e94e7d4a01ad58cc');
INSERT INTO "journal" VALUES(49,'01a1fa0e96a2f7e501f2fbfdb2','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','placement','01a1fa0e8e2b4678c82b140feb','1f2c637cf0a7583585eec5bdb40c2e8a660e91d6876940d40e4e08f3c2516b40','da6ec27903b69f93c17bdcbbe612dd6f5838cf3d635ab380e94e7d4a01ad58cc','6edd8e2fd4bae3efac67fee1e4bbb2682f5c8bf0830676ff4367364ef3f856cb');
INSERT INTO "journal" VALUES(50,'01a1fa0e96a2f7e501f2fbfdb2','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post_version','01a1fa0e8e41aab295564bf2ac','825e7122336f62e04550c7be004fbc3751423a01ad8ab1726ebef7380a46923a','6edd8e2fd4bae3efac67fee1e4bbb2682f5c8bf0830676ff4367364ef3f856cb','02a47741ed074d0eb6831f76a0891f9c41e71d650cd8058471609d9c0d034a4d');
INSERT INTO "journal" VALUES(51,'01a1fa0e96da34706286ee36b1','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa0e96d41a80c9562ed1c4','2890933e81d30a2a69958cb28b7a838b55a22d990b4d9390060cd4cec4f9539f','02a47741ed074d0eb6831f76a0891f9c41e71d650cd8058471609d9c0d034a4d','36848210bb459703bc7fd1bad553809ff46c1d7092ba2ddd3b4c137c953e9fce');
INSERT INTO "journal" VALUES(52,'01a1fa0e96da34706286ee36b1','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa0e96d502fffd448aa3ec','48118293b451930dc82946b56c9f07fd418047bae61405729b16398b08de1115','36848210bb459703bc7fd1bad553809ff46c1d7092ba2ddd3b4c137c953e9fce','da9f136ed32e18355620bf0bf2857ed6e6717270ceb1462c897be50a6ee9605d');
INSERT INTO "journal" VALUES(53,'01a1fa0e96da34706286ee36b1','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa0e96d5607df86f0166ad','2d8dcb83e2a9699d0484825b08fdcda319790b374a2d4b797daf243c285d93fb','da9f136ed32e18355620bf0bf2857ed6e6717270ceb1462c897be50a6ee9605d','90fad1b3197aca6f9765254d9c0dbf66ee29dd8a276e6380667c5fec25e0db74');
INSERT INTO "journal" VALUES(54,'01a1fa0e96da34706286ee36b1','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1365b3a655864b9','Cora Wiebe, Chief Administrative Officer','Confirm','Public skating 0','confirmation','01a1fa0e96d5565ba2db4fde11','7baa3bad50bc9f77ec30e23669b77bc6ab1cf70a7903346d98d2ca56e9820f97','90fad1b3197aca6f9765254d9c0dbf66ee29dd8a276e6380667c5fec25e0db74','448ce9810821d788f1bd4221429d08161a1de3644687825b52173726f9d65df3');
INSERT INTO "journal" VALUES(55,'01a1fa0e9736ba84eb7bdcd521','2026-11-20T16:00:00.000Z','this computer','01a1fa0e89e1bb2167ee02b5a9','Kim Dyck, Communications Coordinator','AddToQueue','Public skating 0','placement','01a1fa0e8e2b4678c82b140feb','c1b76f415b7528f7f4814dcd97d029dc2dcddcd0a9c2624c9a694f9189acf6e6','448ce9810821d788f1bd4221429d08161a1de3644687825b52173726f9d65df3','4b5a5f69f0a32a8dfe5cbe5dbcc67ddbd967dd887e5fc374b793a9b04345b305');
CREATE TABLE journal_content (
    seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
INSERT INTO "journal_content" VALUES(1,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"calendar_id":"01a1fa0e89e0f149f030469150","created_at":"2026-11-20T16:00:00.000Z","id":"town","name":"Town of Taber","policy":"taber","policy_version":"ADM-7 of 2024-02-02, pack 2","release_blocks":1,"revision":0,"tzdata":"2026f","zone":"America/Edmonton"}');
INSERT INTO "journal_content" VALUES(2,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"id":"01a1fa0e89e18e9ead144b3c96","name":"Communications","revision":0}');
INSERT INTO "journal_content" VALUES(3,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"id":"01a1fa0e89e18a6f3a5edcc894","name":"Recreation","revision":0}');
INSERT INTO "journal_content" VALUES(4,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89e1bb2167ee02b5a9","left_on":null,"name":"Kim Dyck","revision":0,"title":"Communications Coordinator"}');
INSERT INTO "journal_content" VALUES(5,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89e1f7969c33001bb5","person_id":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"role":"coordinator","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(6,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18a6f3a5edcc894","email":"","id":"01a1fa0e89e12df56e56d65daf","left_on":null,"name":"Dana Roy","revision":0,"title":"Director of Recreation"}');
INSERT INTO "journal_content" VALUES(7,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89e15f5d0d3316f5bf","person_id":"01a1fa0e89e12df56e56d65daf","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(8,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89e1ce6f95797b3acf","left_on":null,"name":"Dora Penner","revision":0,"title":"Director of Communications"}');
INSERT INTO "journal_content" VALUES(9,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89e1924c4b3f15c597","person_id":"01a1fa0e89e1ce6f95797b3acf","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(10,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89e1365b3a655864b9","left_on":null,"name":"Cora Wiebe","revision":0,"title":"Chief Administrative Officer"}');
INSERT INTO "journal_content" VALUES(11,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89e14b785b5f48378f","person_id":"01a1fa0e89e1365b3a655864b9","revision":0,"role":"cao","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(12,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89e1ae412ec634b0f6","left_on":null,"name":"Ian Toews","revision":0,"title":"Information Officer"}');
INSERT INTO "journal_content" VALUES(13,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89e1c6b47e51994f49","person_id":"01a1fa0e89e1ae412ec634b0f6","revision":0,"role":"information officer","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(14,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89ec867bdd1bba4eea","left_on":null,"name":"Emma Unger","revision":0,"title":"Director of Emergency Management"}');
INSERT INTO "journal_content" VALUES(15,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89eced0928187a25c3","person_id":"01a1fa0e89ec867bdd1bba4eea","revision":0,"role":"director of emergency management","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(16,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89ec7ed60f3780b608","left_on":null,"name":"Tim Neufeld","revision":0,"title":"Systems analyst"}');
INSERT INTO "journal_content" VALUES(17,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89ec469f1f4b160aea","person_id":"01a1fa0e89ec7ed60f3780b608","revision":0,"role":"it","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(18,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89ecf529b987911d4f","left_on":null,"name":"Rita Klassen","revision":0,"title":"Records clerk"}');
INSERT INTO "journal_content" VALUES(19,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89ecebd72f2ef7417e","person_id":"01a1fa0e89ecf529b987911d4f","revision":0,"role":"records clerk","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(20,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18e9ead144b3c96","email":"","id":"01a1fa0e89ec8d78bc0350b6e0","left_on":null,"name":"Carl Enns","revision":0,"title":"Councillor"}');
INSERT INTO "journal_content" VALUES(21,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89ec27524c33828741","person_id":"01a1fa0e89ec8d78bc0350b6e0","revision":0,"role":"council member","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(22,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18a6f3a5edcc894","email":"","id":"01a1fa0e89ed5ffbe389a222f8","left_on":null,"name":"Ada Boer","revision":0,"title":"Recreation programmer"}');
INSERT INTO "journal_content" VALUES(23,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89edc07922e28bdaee","person_id":"01a1fa0e89ed5ffbe389a222f8","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(24,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"department_id":"01a1fa0e89e18a6f3a5edcc894","email":"","id":"01a1fa0e89ed969a262efafb6f","left_on":null,"name":"Otto Falk","revision":0,"title":"Summer student"}');
INSERT INTO "journal_content" VALUES(25,'81a8093ea58789caf62b913cce35d4fd',NULL,'{"ended_at":null,"id":"01a1fa0e89ed6bd95a32fb85e6","person_id":"01a1fa0e89ed969a262efafb6f","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(26,'43ee78815ef4f50b272e8f5ec6640e0a',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8a25201632282f7f56","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(27,'19927507e32c59f4e2e34a608942bd87','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8a25201632282f7f56","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8a25201632282f7f56","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(28,'4eae34250e090e365841b3ffcb4efb4c',NULL,'{"channel_id":"01a1fa0e8a25201632282f7f56","from_day":"2026-01-01","id":"01a1fa0e8a7e0e22e962fa365e","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(29,'d9e7083d1f6f33695f9a29028fbe5e45',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8ab27a32468bb72044","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(30,'d914b87144ddd4809db50eb5ed180bd9','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8ab27a32468bb72044","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8ab27a32468bb72044","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(31,'99ec899adacfeb022c3b1f559d048982',NULL,'{"channel_id":"01a1fa0e8ab27a32468bb72044","from_day":"2026-01-01","id":"01a1fa0e8af628c2c42e2776b6","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(32,'ef31a29f95ae881ca9d7c9a2c0c76a1b',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8b27bd238b3baace09","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(33,'74afeaed56ae015a7529c762e765add2','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8b27bd238b3baace09","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1fa0e8b27bd238b3baace09","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(34,'f731c70aa729d665b8878fa31c568d2e',NULL,'{"channel_id":"01a1fa0e8b27bd238b3baace09","from_day":"2026-01-01","id":"01a1fa0e8b8304e271248bf2df","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(35,'95ea986faa77e34885156d0bcf229f59',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8a25201632282f7f56","from_day":"2026-01-01","id":"01a1fa0e8b9f0a0f0e79a32cc0","kind":"regular","person_id":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(36,'c95fd089cd6844aad5de65c4d39d9ca7',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8ab27a32468bb72044","from_day":"2026-01-01","id":"01a1fa0e8bc34e2ff5d6e3b0d0","kind":"regular","person_id":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(37,'9e09917b2f56935106130da77eea5bd2',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8b27bd238b3baace09","from_day":"2026-01-01","id":"01a1fa0e8be596b23320455ca7","kind":"regular","person_id":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(38,'749bdd0c208f29ca80393e1c67fe1120',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8a25201632282f7f56","from_day":"2026-01-01","id":"01a1fa0e8c1a36c5b8e73cabba","kind":"regular","person_id":"01a1fa0e89e12df56e56d65daf","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(39,'2927b70f41d176a03e2c92b542268cfd',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8a25201632282f7f56","from_day":"2026-01-01","id":"01a1fa0e8c4496e4e44d7cefef","kind":"regular","person_id":"01a1fa0e89ed5ffbe389a222f8","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(40,'a136c0ad1edb71cfe3c47b7bfd161094',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8ab27a32468bb72044","from_day":"2026-01-01","id":"01a1fa0e8c72646f276dba6ef4","kind":"regular","person_id":"01a1fa0e89ed5ffbe389a222f8","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(41,'4097107250a7257b3824375974abee3a',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8a25201632282f7f56","from_day":"2026-01-01","id":"01a1fa0e8c972d2f3fece58687","kind":"overseen","person_id":"01a1fa0e89ed969a262efafb6f","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(42,'c0dc091acef8a5294bc0fc2f3f993cbd',NULL,'{"approved_by":"01a1fa0e89e1365b3a655864b9","approved_on":"2026-11-20","channel_id":"01a1fa0e8a25201632282f7f56","from_day":"2026-01-01","id":"01a1fa0e8cb72063b710e8d4a6","kind":"regular","person_id":"01a1fa0e89e1ae412ec634b0f6","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(43,'15ed07d327d0678e6fda9cebe4d58f12',NULL,'{"channel_id":null,"id":"01a1fa0e8cd733fda5c8020cb0","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0e89e1bb2167ee02b5a9","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(44,'9811ebac8f04088b8097905f47ba118a',NULL,'{"channel_id":null,"id":"01a1fa0e8d06e3e9d8dec7158e","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0e89e12df56e56d65daf","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(45,'9b2b62e9c5791e103d47391086d53310',NULL,'{"channel_id":null,"id":"01a1fa0e8d315e4b20ac8e024a","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0e89ed5ffbe389a222f8","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(46,'071896eecf3adf23a680b2da5675bbfa',NULL,'{"channel_id":null,"id":"01a1fa0e8d5b3f9a42a0d1e051","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0e89ed969a262efafb6f","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(47,'a7d3e1188bf9648f8744b693f36618c5',NULL,'{"channel_id":null,"id":"01a1fa0e8d9aca8ae3c1cb88e1","kind":"training","notes":"","on_day":"2026-01-08","person_id":"01a1fa0e89e1ae412ec634b0f6","recorded_at":"2026-11-20T16:00:00.000Z","recorded_by":"01a1fa0e89e1bb2167ee02b5a9","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":""}');
INSERT INTO "journal_content" VALUES(48,'c85345d7db3071f8e348b4483ef2b1ec',NULL,'{"author_id":"01a1fa0e89e1bb2167ee02b5a9","class_key":"program","content_hash":"b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224","created_at":"2026-11-20T16:00:00.000Z","deemed_by":null,"department_id":"01a1fa0e89e18a6f3a5edcc894","emergency_id":null,"go_out_before":null,"ground":"","id":"01a1fa0e8e2a9b15e394d8585b","link":"","not_before":null,"partner_id":null,"policy_version":"ADM-7 of 2024-02-02, pack 2","revision":2,"state":"open","text":"Public skating is on Saturday.","title":"Public skating 0","together":0}');
INSERT INTO "journal_content" VALUES(49,'c85345d7db3071f8e348b4483ef2b1ec',NULL,'{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa0e8a25201632282f7f56","closes":null,"closes_why":"","id":"01a1fa0e8e2b4678c82b140feb","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"since":null,"state":"draft","why":""}');
INSERT INTO "journal_content" VALUES(50,'c85345d7db3071f8e348b4483ef2b1ec',NULL,'{"content":"{\"author\":\"01a1fa0e89e1bb2167ee02b5a9\",\"channels\":[\"01a1fa0e8a25201632282f7f56\"],\"class\":\"program\",\"department\":\"01a1fa0e89e18a6f3a5edcc894\",\"form\":1,\"ground\":[\"\",null,null,null],\"link\":\"\",\"photos\":[],\"text\":\"Public skating is on Saturday.\",\"together\":false,\"variants\":{},\"window\":[null,null]}","content_hash":"b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224","id":"01a1fa0e8e41aab295564bf2ac","number":1,"post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"saved_at":"2026-11-20T16:00:00.000Z","saved_by":"01a1fa0e89e1bb2167ee02b5a9"}');
INSERT INTO "journal_content" VALUES(51,'0275d08f724d22e9208356e8944e19b7',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0e89e1365b3a655864b9","content_hash":"b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224","id":"01a1fa0e96d41a80c9562ed1c4","post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"nothing-confidential","words":"Nothing in this post is confidential: it gives no details of computer systems, other employees, finances, day-to-day operations or closed meetings."}');
INSERT INTO "journal_content" VALUES(52,'0275d08f724d22e9208356e8944e19b7',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0e89e1365b3a655864b9","content_hash":"b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224","id":"01a1fa0e96d502fffd448aa3ec","post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"safety-and-law","words":"Nothing in this post promotes anything illegal, or endangers people, buildings or public systems."}');
INSERT INTO "journal_content" VALUES(53,'0275d08f724d22e9208356e8944e19b7',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0e89e1365b3a655864b9","content_hash":"b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224","id":"01a1fa0e96d5607df86f0166ad","post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"facts-checked","words":"The facts in this post were checked: they agree with the Town''s website, bylaws, policies and procedures, and its links are current."}');
INSERT INTO "journal_content" VALUES(54,'0275d08f724d22e9208356e8944e19b7',NULL,'{"confirmed_at":"2026-11-20T16:00:00.000Z","confirmed_by":"01a1fa0e89e1365b3a655864b9","content_hash":"b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224","id":"01a1fa0e96d5565ba2db4fde11","post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","role":"cao","rule":"channel-purpose","words":"This post serves the purpose written down for each of its channels."}');
INSERT INTO "journal_content" VALUES(55,'5201ddc5bbd8a0a53acf0f3c558e2cb9','{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1fa0e8a25201632282f7f56","closes":null,"closes_why":"","id":"01a1fa0e8e2b4678c82b140feb","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1fa0e8e2a9b15e394d8585b","revision":0,"since":null,"state":"draft","why":""}','{"asked_by":null,"at":"2026-11-23T15:00:00.000Z","at_wall":"2026-11-23T09:00","channel_id":"01a1fa0e8a25201632282f7f56","closes":null,"closes_why":"","id":"01a1fa0e8e2b4678c82b140feb","moved_by":null,"moved_from":null,"opens":"2026-01-01T07:00:00.000Z","pin_reason":"","planned":null,"post_id":"01a1fa0e8e2a9b15e394d8585b","revision":2,"since":"2026-11-20T16:00:00.000Z","state":"queued","why":"in-line-since|2026-11-20T16:00:00.000Z|"}');
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
INSERT INTO "person" VALUES('01a1fa0e89e12df56e56d65daf','Dana Roy','Director of Recreation','01a1fa0e89e18a6f3a5edcc894','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89e1365b3a655864b9','Cora Wiebe','Chief Administrative Officer','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89e1ae412ec634b0f6','Ian Toews','Information Officer','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89e1bb2167ee02b5a9','Kim Dyck','Communications Coordinator','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89e1ce6f95797b3acf','Dora Penner','Director of Communications','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89ec7ed60f3780b608','Tim Neufeld','Systems analyst','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89ec867bdd1bba4eea','Emma Unger','Director of Emergency Management','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89ec8d78bc0350b6e0','Carl Enns','Councillor','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89ecf529b987911d4f','Rita Klassen','Records clerk','01a1fa0e89e18e9ead144b3c96','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89ed5ffbe389a222f8','Ada Boer','Recreation programmer','01a1fa0e89e18a6f3a5edcc894','',NULL,0);
INSERT INTO "person" VALUES('01a1fa0e89ed969a262efafb6f','Otto Falk','Summer student','01a1fa0e89e18a6f3a5edcc894','',NULL,0);
CREATE TABLE person_role (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'coordinator', 'director', 'cao', 'information officer',
        'director of emergency management', 'it', 'records clerk', 'council member')),
    since TEXT NOT NULL CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person_role" VALUES('01a1fa0e89e14b785b5f48378f','01a1fa0e89e1365b3a655864b9','cao','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89e15f5d0d3316f5bf','01a1fa0e89e12df56e56d65daf','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89e1924c4b3f15c597','01a1fa0e89e1ce6f95797b3acf','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89e1c6b47e51994f49','01a1fa0e89e1ae412ec634b0f6','information officer','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89e1f7969c33001bb5','01a1fa0e89e1bb2167ee02b5a9','coordinator','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89ec27524c33828741','01a1fa0e89ec8d78bc0350b6e0','council member','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89ec469f1f4b160aea','01a1fa0e89ec7ed60f3780b608','it','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89ecebd72f2ef7417e','01a1fa0e89ecf529b987911d4f','records clerk','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89eced0928187a25c3','01a1fa0e89ec867bdd1bba4eea','director of emergency management','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89ed6bd95a32fb85e6','01a1fa0e89ed969a262efafb6f','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1fa0e89edc07922e28bdaee','01a1fa0e89ed5ffbe389a222f8','author','2026-11-20T16:00:00.000Z',NULL,0);
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
INSERT INTO "placement" VALUES('01a1fa0e8e2b4678c82b140feb','01a1fa0e8e2a9b15e394d8585b','01a1fa0e8a25201632282f7f56','queued',NULL,'2026-11-23T09:00','2026-11-23T15:00:00.000Z','2026-11-20T16:00:00.000Z',NULL,'','in-line-since|2026-11-20T16:00:00.000Z|',NULL,NULL,'2026-01-01T07:00:00.000Z',NULL,'',2);
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
INSERT INTO "post" VALUES('01a1fa0e8e2a9b15e394d8585b','Public skating 0','program','01a1fa0e89e18a6f3a5edcc894','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z','',NULL,NULL,NULL,'Public skating is on Saturday.','',NULL,NULL,0,'open','b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224','ADM-7 of 2024-02-02, pack 2',2);
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
INSERT INTO "post_version" VALUES('01a1fa0e8e41aab295564bf2ac','01a1fa0e8e2a9b15e394d8585b',1,'b2c161171845770c7aee3fdb91fb96b0b55fe89bc6252d3e855fd03530052224','{"author":"01a1fa0e89e1bb2167ee02b5a9","channels":["01a1fa0e8a25201632282f7f56"],"class":"program","department":"01a1fa0e89e18a6f3a5edcc894","form":1,"ground":["",null,null,null],"link":"","photos":[],"text":"Public skating is on Saturday.","together":false,"variants":{},"window":[null,null]}','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z',0);
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
INSERT INTO "slot_times" VALUES('01a1fa0e8a7e0e22e962fa365e','01a1fa0e8a25201632282f7f56','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa0e8af628c2c42e2776b6','01a1fa0e8ab27a32468bb72044','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1fa0e8b8304e271248bf2df','01a1fa0e8b27bd238b3baace09','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
CREATE TABLE town (
    id TEXT PRIMARY KEY CHECK (id = 'town'), calendar_id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL, policy TEXT NOT NULL, policy_version TEXT NOT NULL, tzdata TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    release_blocks INTEGER NOT NULL CHECK (release_blocks IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "town" VALUES('town','01a1fa0e89e0f149f030469150','Town of Taber','America/Edmonton','taber','ADM-7 of 2024-02-02, pack 2','2026f','2026-11-20T16:00:00.000Z',1,0);
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
INSERT INTO "training" VALUES('01a1fa0e8cd733fda5c8020cb0','01a1fa0e89e1bb2167ee02b5a9','training','2026-01-08','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0e8d06e3e9d8dec7158e','01a1fa0e89e12df56e56d65daf','training','2026-01-08','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0e8d315e4b20ac8e024a','01a1fa0e89ed5ffbe389a222f8','training','2026-01-08','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0e8d5b3f9a42a0d1e051','01a1fa0e89ed969a262efafb6f','training','2026-01-08','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
INSERT INTO "training" VALUES('01a1fa0e8d9aca8ae3c1cb88e1','01a1fa0e89e1ae412ec634b0f6','training','2026-01-08','01a1fa0e89e1bb2167ee02b5a9','2026-11-20T16:00:00.000Z',NULL,'',NULL,NULL,'',0);
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
