-- A calendar as version 1 of the schema left it: a town, and a post in line.
PRAGMA application_id = 1333355898;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
) STRICT;
INSERT INTO "_sqlite_migrations" VALUES(1,'oyez','0001 first tables','2026-11-20 14:00:29.520104+00:00');
CREATE TABLE authorisation (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    channel_id TEXT NOT NULL REFERENCES channel (id),
    kind TEXT NOT NULL CHECK (kind IN ('regular', 'overseen')), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), approved_by TEXT NOT NULL REFERENCES person (id),
    approved_on TEXT NOT NULL CHECK (approved_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "authorisation" VALUES('01a1f9423a8e54f33bd6c0eed4','01a1f9423a641cdd43828600b0','01a1f9423a7df5552245602880','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a9044906d0f1167c0','01a1f9423a641cdd43828600b0','01a1f9423a840cf536388e944f','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a918aaa041a0e99d3','01a1f9423a641cdd43828600b0','01a1f9423a892d1e2036716123','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a92c7516b78cc9bf7','01a1f9423a647b73cf02428a6e','01a1f9423a7df5552245602880','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a94d0f9aeda00b293','01a1f9423a6438bf4151c78a50','01a1f9423a7df5552245602880','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a95c14964eeb165d6','01a1f9423a6438bf4151c78a50','01a1f9423a840cf536388e944f','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a9625b4a9204e4a01','01a1f9423a648ae00a694553a7','01a1f9423a7df5552245602880','overseen','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
INSERT INTO "authorisation" VALUES('01a1f9423a989f7c5769ab3683','01a1f9423a64439d38ab5da6f5','01a1f9423a7df5552245602880','regular','2026-01-01',NULL,'01a1f9423a64fa6111c1d136a1','2026-11-20',NULL,NULL,'',0);
CREATE TABLE blackout (
    id TEXT PRIMARY KEY, channel_id TEXT REFERENCES channel (id), from_wall TEXT NOT NULL CHECK (from_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    to_wall TEXT NOT NULL CHECK (to_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]' AND to_wall > from_wall), reason TEXT NOT NULL,
    revision INTEGER NOT NULL
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
INSERT INTO "channel" VALUES('01a1f9423a7df5552245602880','Facebook','facebook','social','Town of Taber','News of the Town',0,NULL,1,'01a1f9423a64fa6111c1d136a1','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1f9423a840cf536388e944f','Website','website','website','Town of Taber','News of the Town',1,NULL,1,'01a1f9423a64fa6111c1d136a1','cao','2026-11-20','open','',0,NULL,1);
INSERT INTO "channel" VALUES('01a1f9423a892d1e2036716123','Newsletter','newsletter','newsletter','Town of Taber','News of the Town',2,NULL,1,'01a1f9423a64fa6111c1d136a1','cao','2026-11-20','open','',0,NULL,1);
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
INSERT INTO "department" VALUES('01a1f9423a6408edd7e03b50fa','Communications',0);
INSERT INTO "department" VALUES('01a1f9423a64616f054236401a','Recreation',0);
CREATE TABLE emergency (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''),
    declared_at TEXT NOT NULL CHECK (declared_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    declared_by TEXT NOT NULL REFERENCES person (id),
    on_word_of TEXT REFERENCES person (id), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    ended_by TEXT REFERENCES person (id), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE file (
    id TEXT PRIMARY KEY CHECK (length(id) = 64 AND id NOT GLOB '*[^0-9a-f]*'), original_name TEXT NOT NULL, media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL CHECK (size_bytes > 0), added_at TEXT NOT NULL CHECK (added_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    damaged_at TEXT CHECK (damaged_at IS NULL OR damaged_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE hold_reason (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id),
    kind TEXT NOT NULL CHECK (kind IN ('person', 'gate')), rule TEXT NOT NULL, said TEXT NOT NULL CHECK (said <> ''),
    held_at TEXT NOT NULL CHECK (held_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), held_by TEXT REFERENCES person (id),
    former_wall TEXT CHECK (former_wall IS NULL OR former_wall GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]'),
    settled_at TEXT CHECK (settled_at IS NULL OR settled_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    seq INTEGER PRIMARY KEY, step TEXT NOT NULL, at TEXT NOT NULL CHECK (at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), station TEXT NOT NULL,
    actor_id TEXT, actor TEXT NOT NULL, act TEXT NOT NULL, label TEXT NOT NULL, subject_table TEXT NOT NULL,
    subject_id TEXT NOT NULL, content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'),
    previous TEXT NOT NULL CHECK (length(previous) = 64 AND previous NOT GLOB '*[^0-9a-f]*'), hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
INSERT INTO "journal" VALUES(1,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','town','town','b28fa94c537c992f875ae908932c5697e746bb223a50e00884d5817ae926a4b8','0000000000000000000000000000000000000000000000000000000000000000','a27a0c54d2ac3ec0cab72e8841d49072ba16e11bb0acc9b061d5718ec392ee27');
INSERT INTO "journal" VALUES(2,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1f9423a6408edd7e03b50fa','dd5ff124ac5fb8c7446d00500d80ce523a39890e9a1fd8d7c7bc7c3cc2146320','a27a0c54d2ac3ec0cab72e8841d49072ba16e11bb0acc9b061d5718ec392ee27','84f9d0e349d1e8291eac1cd689ff2928ac52492f289a000aec8d23d0f42b11b9');
INSERT INTO "journal" VALUES(3,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','department','01a1f9423a64616f054236401a','53ee0ee6410ae02373f1438f8f8c49cae6de9c725fe095f8b4454b6c016cabd8','84f9d0e349d1e8291eac1cd689ff2928ac52492f289a000aec8d23d0f42b11b9','59bd748a1c3e54f2844a0be768a95dd10ebd502fb508538c7c6dfcbeb2c66dd7');
INSERT INTO "journal" VALUES(4,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a641cdd43828600b0','050d2b259feaa901d4953f8d91aecad5a51ec378acccfc0712cf368e43649ae3','59bd748a1c3e54f2844a0be768a95dd10ebd502fb508538c7c6dfcbeb2c66dd7','b9b8d10b1a647cac50947a1a9c2851e3ba0e8e90fd4a578e7689c653ce4365be');
INSERT INTO "journal" VALUES(5,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a64172eaf46241290','37dd42ba179c370020c6e71032be1c7e42ec25cb06dde5dc01d379d2612baddb','b9b8d10b1a647cac50947a1a9c2851e3ba0e8e90fd4a578e7689c653ce4365be','914f68ec87644d4e555e818cca3f00392d158dfb1049fe31c3bfa8fd343c5340');
INSERT INTO "journal" VALUES(6,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a647b73cf02428a6e','85b43889cbc8263c91cccf070729bc7caed6d74beda9141e5018c0899e1b071b','914f68ec87644d4e555e818cca3f00392d158dfb1049fe31c3bfa8fd343c5340','1d8febd62c8c477f8f732fdef2db5b76b7076afa0ba53192ed2e10dbaf7b2e29');
INSERT INTO "journal" VALUES(7,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a6468b5cd38016790','661e33ae63bac61973435c3b827bf0925b2aa18c4d5fbab6904132a3cabea78d','1d8febd62c8c477f8f732fdef2db5b76b7076afa0ba53192ed2e10dbaf7b2e29','0090f7862cc4aa5824d0e6592edf8d93b5ef4a56f7518a7a78371fb0d210ecf5');
INSERT INTO "journal" VALUES(8,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a646ef1467dd25964','d2c4dee55dcba827b194ec713f28f0b71d53c87045cb7212f94f95117fe6a337','0090f7862cc4aa5824d0e6592edf8d93b5ef4a56f7518a7a78371fb0d210ecf5','abdb75115e0fbe07a61dc541b0e647e72b197258f1327170f530746b779c72cd');
INSERT INTO "journal" VALUES(9,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a6419cd3b5ff6b1af','fb5542a927dd1cbb45e622c802dc9b602ebe45024ac329e0d4ac1287255b42fe','abdb75115e0fbe07a61dc541b0e647e72b197258f1327170f530746b779c72cd','0bd766750e85889e020284f490ad5162828db0669edd78ece98bc0aad05b5df6');
INSERT INTO "journal" VALUES(10,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a64fa6111c1d136a1','ea24ee6dc581eb47e158ca902dd5c013efe1b673a37a4abbd5afadd5a50d95be','0bd766750e85889e020284f490ad5162828db0669edd78ece98bc0aad05b5df6','7acc9bd6a67766c010e856dd23c51def745dcb511093f124653b0a7e321cac6c');
INSERT INTO "journal" VALUES(11,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a648bec5b3028a6a5','7f3376f2ce43a2e38f5b6b4e83f61f08d3f74e42cb0888afef114305c250bf0d','7acc9bd6a67766c010e856dd23c51def745dcb511093f124653b0a7e321cac6c','a1ebc72889111d63125fd6b0ea1b241f0a31e4d5fbe498775a98cb84f7b33499');
INSERT INTO "journal" VALUES(12,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a64439d38ab5da6f5','6e1749f7d883e5ed95dcae90f863a78203947203a264126a5cf68c30f1a98c34','a1ebc72889111d63125fd6b0ea1b241f0a31e4d5fbe498775a98cb84f7b33499','cd27c31b496a72c25737f72967690c9de7aaae7595362b714e84abe0300cfd4b');
INSERT INTO "journal" VALUES(13,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a64c9e0a620b2dfe8','c1f75d29624693887084bf670c72e4412b828d7596e502a0c6d7ead47440daeb','cd27c31b496a72c25737f72967690c9de7aaae7595362b714e84abe0300cfd4b','32998ee4d931ecb1e37d1ba40e4df840c5a6e14e862d49367f0124b741599d6f');
INSERT INTO "journal" VALUES(14,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a64a3244ca2961325','244b1f8fa2f56b21c0260440657b8f0947700584d3662072fe7bafe854d3f785','32998ee4d931ecb1e37d1ba40e4df840c5a6e14e862d49367f0124b741599d6f','e12dcb1b4dbb3275ea1104887a7dfbd7136a3bee8626d410403e8d981bd2e4f6');
INSERT INTO "journal" VALUES(15,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a640f63e1deab8dab','638d158613f0fd0acc510c159f33c46bf1c5853eba0a743c86aabb211d46a412','e12dcb1b4dbb3275ea1104887a7dfbd7136a3bee8626d410403e8d981bd2e4f6','d4b2909d8b06f4e07b6f081fd9bb8b612c93ae71aefb457fbe392ea82d8b8c55');
INSERT INTO "journal" VALUES(16,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a64729f379388586d','5f6fca822d3ac6f7590aecef5036d4da224579026974f4d76eac7e3522b223a4','d4b2909d8b06f4e07b6f081fd9bb8b612c93ae71aefb457fbe392ea82d8b8c55','489037e323342b491d14f9ab4fb7a7e9686f2f950f58aa1cec10662985dc006c');
INSERT INTO "journal" VALUES(17,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a64cacad0914c6f0c','6400a93308a207f3f8f8446a36cb25deafd9dc6940e66017ac050a3eb1ded66b','489037e323342b491d14f9ab4fb7a7e9686f2f950f58aa1cec10662985dc006c','519fee2db73f265d45c49dcf2212dde102d2470bc77c96b6200df9c713ffd9c1');
INSERT INTO "journal" VALUES(18,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a64fdacdcc1ca0253','17dcc13c78dfa2a6bbc8d9cab691e78563f179f001f32778d15b38fc28af0c4c','519fee2db73f265d45c49dcf2212dde102d2470bc77c96b6200df9c713ffd9c1','56f4fc6c74aa9545eebecc645936752a92ac387c02f0815709b254ff99f17bf1');
INSERT INTO "journal" VALUES(19,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a64c7d5399bed8219','cf77284d9732627a6e477528d742ab9a76545ac4bb97f19465d345ddd4762699','56f4fc6c74aa9545eebecc645936752a92ac387c02f0815709b254ff99f17bf1','bb25a86e532380de3ba1b287be7e9094059bb3bf432d6dffcb0d4cc273082511');
INSERT INTO "journal" VALUES(20,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a647c5a24dcde82a5','115c91484275d2a72a291688125a0f785d2ced6c613c49fbee288b5108d5201a','bb25a86e532380de3ba1b287be7e9094059bb3bf432d6dffcb0d4cc273082511','4d3c40c244ae83cddc9c624a9bb7458bc65b7b7334438c0739e4812d36217fd0');
INSERT INTO "journal" VALUES(21,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a64ddd175015e55ee','418d4049a5c84f6aff4ba6d73aa45a47e3dbc95f07bfdaa6754e7ce620ff899f','4d3c40c244ae83cddc9c624a9bb7458bc65b7b7334438c0739e4812d36217fd0','7738a593ced47f53adb0f6835d276591359dc7283aacaf95afbbd0169626951b');
INSERT INTO "journal" VALUES(22,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a6438bf4151c78a50','85738b0feee7b94a80f2055b18c10a072f59c2a26d373b165ae8e634a6e74b89','7738a593ced47f53adb0f6835d276591359dc7283aacaf95afbbd0169626951b','eee8988aa8ffb55969c839236e86727306681c5d0e285be1d57af1a446450671');
INSERT INTO "journal" VALUES(23,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a646e853ddafc8ffc','729f5787a66db9e3b4d3d2637e1a74659ed9614082777aeb2421702c80a17658','eee8988aa8ffb55969c839236e86727306681c5d0e285be1d57af1a446450671','5c668adc07ec338dcc1929bcbcabc89d6bdd2dbc304e0712bd50429685147e47');
INSERT INTO "journal" VALUES(24,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person','01a1f9423a648ae00a694553a7','2fa368649b59ae0d2549b3aa2f9b9328aaa669958b0da0a741c8eeaea8dd4121','5c668adc07ec338dcc1929bcbcabc89d6bdd2dbc304e0712bd50429685147e47','6bc2f792dd12fc976d870a15c25e3f7952ce88ad8848c46f8533739328aba59f');
INSERT INTO "journal" VALUES(25,'01a1f9423a65b3c41a5c6cd3d7','2026-11-20T16:00:00.000Z','this computer',NULL,'first run','SetUpTown','Town of Taber','person_role','01a1f9423a6430ad1dd415974a','1f6a3f9c4b7157197336fed8c32123fe43092af2eb2f996a7160836e7f3842be','6bc2f792dd12fc976d870a15c25e3f7952ce88ad8848c46f8533739328aba59f','389944e6994cd4f375859ed281a81aacafae2ad8bdb3aeeeac5b4eb5ea6f206e');
INSERT INTO "journal" VALUES(26,'01a1f9423a7e664432be1fd4ee','2026-11-20T16:00:00.000Z','this computer','01a1f9423a646ef1467dd25964','Dora Penner, Director of Communications','AddChannel','Facebook','channel','01a1f9423a7df5552245602880','49a91f777ddce87081a02d996a530fef17d26889be41203422204f2f1e46ccf3','389944e6994cd4f375859ed281a81aacafae2ad8bdb3aeeeac5b4eb5ea6f206e','29f0ed0598d518f9cde1c9854331fea060551b29992669c64153e6318d31f938');
INSERT INTO "journal" VALUES(27,'01a1f9423a80094b07b0d6c6cd','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Facebook','channel','01a1f9423a7df5552245602880','20a7a4598e608cdbb0091e1a9518009623aa3639321a24a3e24b01e79962582e','29f0ed0598d518f9cde1c9854331fea060551b29992669c64153e6318d31f938','159cbb607c2d209ab4e6eaae3652946096cc35f546e65c732d3e87a8270b8c3a');
INSERT INTO "journal" VALUES(28,'01a1f9423a821fa8257f5ba369','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','AddSlots','Facebook','slot_times','01a1f9423a8176442cde2ec0b2','320845f1d82b2b4b2fb20d6ec6c4dc2be0129bbb80c93d45d072323949db6f2e','159cbb607c2d209ab4e6eaae3652946096cc35f546e65c732d3e87a8270b8c3a','df137b1ebecf64da94d6b51a8325f2f856ea47747b164865312d9148b13db4fd');
INSERT INTO "journal" VALUES(29,'01a1f9423a84213678607e97fc','2026-11-20T16:00:00.000Z','this computer','01a1f9423a646ef1467dd25964','Dora Penner, Director of Communications','AddChannel','Website','channel','01a1f9423a840cf536388e944f','45c2e6f00b1ca51a62f62db8d4a4def616e7c13578fa334899fd0c416fe8bcab','df137b1ebecf64da94d6b51a8325f2f856ea47747b164865312d9148b13db4fd','5bc8e903f81322f9107904c6668ee969bf458132b126f51377a803951d2d9720');
INSERT INTO "journal" VALUES(30,'01a1f9423a864f1ad1f8c97dca','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Website','channel','01a1f9423a840cf536388e944f','2cd8bdafdb51613fb575f2be931aa2d10bf92b92e5673bf38d1ccaaa0aecf65f','5bc8e903f81322f9107904c6668ee969bf458132b126f51377a803951d2d9720','e0a17af39dcfaf083e1dd5eaa58d4c28493cf1aaad858eb8196fb9521855d53e');
INSERT INTO "journal" VALUES(31,'01a1f9423a874f3065d65205f7','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','AddSlots','Website','slot_times','01a1f9423a87f5578f59b1c4cb','342fc8da7686911fc260ecd20bef4a46eccbcc894963e49ff37aa7f59fb54b16','e0a17af39dcfaf083e1dd5eaa58d4c28493cf1aaad858eb8196fb9521855d53e','0b367cafe89830897f2e6d54012e2e84af4cc1c51d416b2489dacc959257c802');
INSERT INTO "journal" VALUES(32,'01a1f9423a89f097bc7b8438ce','2026-11-20T16:00:00.000Z','this computer','01a1f9423a646ef1467dd25964','Dora Penner, Director of Communications','AddChannel','Newsletter','channel','01a1f9423a892d1e2036716123','383991d5b03059a43cf3278cf7f194a48d363de956073bf42ecc34decee22076','0b367cafe89830897f2e6d54012e2e84af4cc1c51d416b2489dacc959257c802','f114c4cda722d5c5ddeaa0cc80982bcbfbdc7d8d56869d1913e6c89357f2f658');
INSERT INTO "journal" VALUES(33,'01a1f9423a8b42015b8593dc36','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','ApproveChannel','Newsletter','channel','01a1f9423a892d1e2036716123','05213fa666f252278a2bc444a1166fb723099a52aad44c9e5dbf66c5f422528a','f114c4cda722d5c5ddeaa0cc80982bcbfbdc7d8d56869d1913e6c89357f2f658','8abfbe54fa2589fe78579655d13b757fb05435e5268adebce485c7783f21279e');
INSERT INTO "journal" VALUES(34,'01a1f9423a8c1de9d6289ef1ea','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','AddSlots','Newsletter','slot_times','01a1f9423a8c14b4e6e0c8e89c','0d1633ff5d3326d3b44227a133adeb37997ba465c52469ce1fd43ad1b53efd7b','8abfbe54fa2589fe78579655d13b757fb05435e5268adebce485c7783f21279e','edcf1569198ae6d74b95b591392fd650a20abc7427a0c66160afec9cb01cb41f');
INSERT INTO "journal" VALUES(35,'01a1f9423a8e2c3105bc1e6cb8','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1f9423a8e54f33bd6c0eed4','cd7f32fabd3b9e31cae77016f9a1512d63b5bc3a35b7f3c8652ac33a9d3e9b78','edcf1569198ae6d74b95b591392fd650a20abc7427a0c66160afec9cb01cb41f','6d79381cee659ec4fd7623a7d0772d4073bbec5bbb102ff4b47c190c56aaec2e');
INSERT INTO "journal" VALUES(36,'01a1f9423a9047f08bbf34b4b9','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1f9423a9044906d0f1167c0','ca84d20b01471a6c2f44423df6f1f4545ed4b3009e2735627b1513b0e3dbb8ba','6d79381cee659ec4fd7623a7d0772d4073bbec5bbb102ff4b47c190c56aaec2e','312589ced114f0540154954fa91b2004f9ab26d1d0f909ee07375f94c5cb29b1');
INSERT INTO "journal" VALUES(37,'01a1f9423a91f2c77a43e69b83','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Kim Dyck','authorisation','01a1f9423a918aaa041a0e99d3','b50935934e780afcf002fd1c55df8401bce9a1db626a9e732145da4c73961bbd','312589ced114f0540154954fa91b2004f9ab26d1d0f909ee07375f94c5cb29b1','0122af84fe2aa4ef2f14a51a8fe99e1dbd9cbf88577330457184a81c13bd2f59');
INSERT INTO "journal" VALUES(38,'01a1f9423a92a10a1284aba25a','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Dana Roy','authorisation','01a1f9423a92c7516b78cc9bf7','36714ec68338432d236e4229b518f3cab8409355d36034d3fb11344ca7684036','0122af84fe2aa4ef2f14a51a8fe99e1dbd9cbf88577330457184a81c13bd2f59','aec8133095ad188c8d3763ceb8bcbf053ef75564ef70662d0f7503debdbd9f57');
INSERT INTO "journal" VALUES(39,'01a1f9423a94176d1ee724a3b3','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1f9423a94d0f9aeda00b293','f6ac133ff855e4cd82fa5a983a117ec524dc66f654f1279845f0291055da07dc','aec8133095ad188c8d3763ceb8bcbf053ef75564ef70662d0f7503debdbd9f57','c61e16aab5af85c865675c7a2579dd62d4f5a22aa09ccf9341c6538eb650c786');
INSERT INTO "journal" VALUES(40,'01a1f9423a95f1265d863c9a57','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Ada Boer','authorisation','01a1f9423a95c14964eeb165d6','7aa54670eb92a6f7cbf5a9b3bc088f01713ba390064ab921799f1d8a9c49edf1','c61e16aab5af85c865675c7a2579dd62d4f5a22aa09ccf9341c6538eb650c786','c143c9d52ed22b9997f131fbfc2e19b46fadf1cfc7261611a0f9b4356675ee4f');
INSERT INTO "journal" VALUES(41,'01a1f9423a964d68fec4bcfeff','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Otto Falk','authorisation','01a1f9423a9625b4a9204e4a01','89c9826b8410b2ea56dd716c570c08b6bb648f18a6c45aea3063de1a7949057e','c143c9d52ed22b9997f131fbfc2e19b46fadf1cfc7261611a0f9b4356675ee4f','f4ccbbc62e5ac0539f58e6df24e9ce6f0ac1fce40e80269f14915f2560c0b431');
INSERT INTO "journal" VALUES(42,'01a1f9423a985dfe2e74f3d5d3','2026-11-20T16:00:00.000Z','this computer','01a1f9423a64fa6111c1d136a1','Cora Wiebe, Chief Administrative Officer','Authorise','Ian Toews','authorisation','01a1f9423a989f7c5769ab3683','af75b4f28e8fd4887598d182dada234d5186c7c9ef54dc507274ce31b0814c8c','f4ccbbc62e5ac0539f58e6df24e9ce6f0ac1fce40e80269f14915f2560c0b431','fd1574420b84de73af7ed12d1cfe2fa5e3c9355c47f37fd4f36b1a4c7b41ca38');
INSERT INTO "journal" VALUES(43,'01a1f9423aa81be71946fa36d5','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post','01a1f9423aa48d8e81693ce974','e2085714615641cb7e78d27756402b7cd34733a18c308e44f0e79474260ebf9c','fd1574420b84de73af7ed12d1cfe2fa5e3c9355c47f37fd4f36b1a4c7b41ca38','76c7f0b1c6e8f3fbc2cb58bcf02ecb1b4f9939f28144a4395021dd169f402bd9');
INSERT INTO "journal" VALUES(44,'01a1f9423aa81be71946fa36d5','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','placement','01a1f9423aa5fdf043f94bb0b3','b33d9835c8a6a821e21740dac513a2c8efb81b47afecb488673eadacd59f0429','76c7f0b1c6e8f3fbc2cb58bcf02ecb1b4f9939f28144a4395021dd169f402bd9','41de8daced6f00f3234b32df2f209b351ba7fd48e15ce97d6a1b52a206909913');
INSERT INTO "journal" VALUES(45,'01a1f9423aa81be71946fa36d5','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','WritePost','Public skating 0','post_version','01a1f9423aa5c0875ff1f4a41e','cb9cdd18d9a4345626804eef34a51b2ab80086a87e723c03ea5fd37a027038d4','41de8daced6f00f3234b32df2f209b351ba7fd48e15ce97d6a1b52a206909913','d9c44ab5622398be0526dfd178c47f58a6c533b74430a8073e87be74a92568fc');
INSERT INTO "journal" VALUES(46,'01a1f9423aad06f5d92b614ce6','2026-11-20T16:00:00.000Z','this computer','01a1f9423a641cdd43828600b0','Kim Dyck, Communications Coordinator','AddToQueue','Public skating 0','placement','01a1f9423aa5fdf043f94bb0b3','212b63a86df6a785aa2efe3b9b6ebc05d02e874337b91eadab0f6c74bb7bd792','d9c44ab5622398be0526dfd178c47f58a6c533b74430a8073e87be74a92568fc','8f1a8b4ef1401841f560f4e8386b5a2145a587b75793da7bb84a3c8697f4fba7');
CREATE TABLE journal_content (
    seq INTEGER PRIMARY KEY, salt TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
INSERT INTO "journal_content" VALUES(1,'ae632395d14475dc765a87429f7ec17b',NULL,'{"calendar_id":"01a1f9423a628b6029084d9cab","created_at":"2026-11-20T16:00:00.000Z","id":"town","name":"Town of Taber","policy":"taber","policy_version":"ADM-7 of 2024-02-02, pack 1","release_blocks":1,"revision":0,"tzdata":"2026f","zone":"America/Edmonton"}');
INSERT INTO "journal_content" VALUES(2,'ae632395d14475dc765a87429f7ec17b',NULL,'{"id":"01a1f9423a6408edd7e03b50fa","name":"Communications","revision":0}');
INSERT INTO "journal_content" VALUES(3,'ae632395d14475dc765a87429f7ec17b',NULL,'{"id":"01a1f9423a64616f054236401a","name":"Recreation","revision":0}');
INSERT INTO "journal_content" VALUES(4,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a641cdd43828600b0","left_on":null,"name":"Kim Dyck","revision":0,"title":"Communications Coordinator"}');
INSERT INTO "journal_content" VALUES(5,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a64172eaf46241290","person_id":"01a1f9423a641cdd43828600b0","revision":0,"role":"coordinator","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(6,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a64616f054236401a","email":"","id":"01a1f9423a647b73cf02428a6e","left_on":null,"name":"Dana Roy","revision":0,"title":"Director of Recreation"}');
INSERT INTO "journal_content" VALUES(7,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a6468b5cd38016790","person_id":"01a1f9423a647b73cf02428a6e","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(8,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a646ef1467dd25964","left_on":null,"name":"Dora Penner","revision":0,"title":"Director of Communications"}');
INSERT INTO "journal_content" VALUES(9,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a6419cd3b5ff6b1af","person_id":"01a1f9423a646ef1467dd25964","revision":0,"role":"director","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(10,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a64fa6111c1d136a1","left_on":null,"name":"Cora Wiebe","revision":0,"title":"Chief Administrative Officer"}');
INSERT INTO "journal_content" VALUES(11,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a648bec5b3028a6a5","person_id":"01a1f9423a64fa6111c1d136a1","revision":0,"role":"cao","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(12,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a64439d38ab5da6f5","left_on":null,"name":"Ian Toews","revision":0,"title":"Information Officer"}');
INSERT INTO "journal_content" VALUES(13,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a64c9e0a620b2dfe8","person_id":"01a1f9423a64439d38ab5da6f5","revision":0,"role":"information officer","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(14,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a64a3244ca2961325","left_on":null,"name":"Emma Unger","revision":0,"title":"Director of Emergency Management"}');
INSERT INTO "journal_content" VALUES(15,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a640f63e1deab8dab","person_id":"01a1f9423a64a3244ca2961325","revision":0,"role":"director of emergency management","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(16,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a64729f379388586d","left_on":null,"name":"Tim Neufeld","revision":0,"title":"Systems analyst"}');
INSERT INTO "journal_content" VALUES(17,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a64cacad0914c6f0c","person_id":"01a1f9423a64729f379388586d","revision":0,"role":"it","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(18,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a64fdacdcc1ca0253","left_on":null,"name":"Rita Klassen","revision":0,"title":"Records clerk"}');
INSERT INTO "journal_content" VALUES(19,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a64c7d5399bed8219","person_id":"01a1f9423a64fdacdcc1ca0253","revision":0,"role":"records clerk","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(20,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a6408edd7e03b50fa","email":"","id":"01a1f9423a647c5a24dcde82a5","left_on":null,"name":"Carl Enns","revision":0,"title":"Councillor"}');
INSERT INTO "journal_content" VALUES(21,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a64ddd175015e55ee","person_id":"01a1f9423a647c5a24dcde82a5","revision":0,"role":"council member","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(22,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a64616f054236401a","email":"","id":"01a1f9423a6438bf4151c78a50","left_on":null,"name":"Ada Boer","revision":0,"title":"Recreation programmer"}');
INSERT INTO "journal_content" VALUES(23,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a646e853ddafc8ffc","person_id":"01a1f9423a6438bf4151c78a50","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(24,'ae632395d14475dc765a87429f7ec17b',NULL,'{"department_id":"01a1f9423a64616f054236401a","email":"","id":"01a1f9423a648ae00a694553a7","left_on":null,"name":"Otto Falk","revision":0,"title":"Summer student"}');
INSERT INTO "journal_content" VALUES(25,'ae632395d14475dc765a87429f7ec17b',NULL,'{"ended_at":null,"id":"01a1f9423a6430ad1dd415974a","person_id":"01a1f9423a648ae00a694553a7","revision":0,"role":"author","since":"2026-11-20T16:00:00.000Z"}');
INSERT INTO "journal_content" VALUES(26,'468d60a3d30702b91db25b7cd6658029',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1f9423a7df5552245602880","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(27,'62e82ea521dd8ba0b41fa421e7b44e66','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1f9423a7df5552245602880","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1f9423a7df5552245602880","kind":"social","least_gap_minutes":0,"most_a_day":null,"name":"Facebook","official":1,"platform":"facebook","position":0,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(28,'28e4bbeb88cb5409a4ed280020ea23d6',NULL,'{"channel_id":"01a1f9423a7df5552245602880","from_day":"2026-01-01","id":"01a1f9423a8176442cde2ec0b2","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(29,'2c2ff289723ef6ad8b14a503a6666d0a',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1f9423a840cf536388e944f","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(30,'d805226cd8baf5d63ce6ec17bdb49732','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1f9423a840cf536388e944f","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1f9423a840cf536388e944f","kind":"website","least_gap_minutes":0,"most_a_day":null,"name":"Website","official":1,"platform":"website","position":1,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(31,'5918bcdd5500aa78b01da3da6b3c1ead',NULL,'{"channel_id":"01a1f9423a840cf536388e944f","from_day":"2026-01-01","id":"01a1f9423a87f5578f59b1c4cb","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(32,'efcd7e810d008dab2bbd12be0edb5da4',NULL,'{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1f9423a892d1e2036716123","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(33,'1a0a9183b2c78dffe27cc1c40b9524cd','{"approved_by":null,"approved_on":null,"approved_role":"","department_id":null,"handle":"Town of Taber","id":"01a1f9423a892d1e2036716123","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":0,"state":"open","state_reason":""}','{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","approved_role":"cao","department_id":null,"handle":"Town of Taber","id":"01a1f9423a892d1e2036716123","kind":"newsletter","least_gap_minutes":0,"most_a_day":null,"name":"Newsletter","official":1,"platform":"newsletter","position":2,"purpose":"News of the Town","revision":1,"state":"open","state_reason":""}');
INSERT INTO "journal_content" VALUES(34,'ebb9915a1dd54df90ad957967c1a9866',NULL,'{"channel_id":"01a1f9423a892d1e2036716123","from_day":"2026-01-01","id":"01a1f9423a8c14b4e6e0c8e89c","revision":0,"rrule":"FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR","time":"09:00","until_day":null}');
INSERT INTO "journal_content" VALUES(35,'038bd2681758f1e2ca149a5af0a0b64e',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a7df5552245602880","from_day":"2026-01-01","id":"01a1f9423a8e54f33bd6c0eed4","kind":"regular","person_id":"01a1f9423a641cdd43828600b0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(36,'e2b58e286569f16ea9fd26626aaba11f',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a840cf536388e944f","from_day":"2026-01-01","id":"01a1f9423a9044906d0f1167c0","kind":"regular","person_id":"01a1f9423a641cdd43828600b0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(37,'071168113e315ef997f13b1458ef5937',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a892d1e2036716123","from_day":"2026-01-01","id":"01a1f9423a918aaa041a0e99d3","kind":"regular","person_id":"01a1f9423a641cdd43828600b0","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(38,'41261393e53a69d022add5bf98f01ddb',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a7df5552245602880","from_day":"2026-01-01","id":"01a1f9423a92c7516b78cc9bf7","kind":"regular","person_id":"01a1f9423a647b73cf02428a6e","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(39,'9adffc144215f172770139a153c93968',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a7df5552245602880","from_day":"2026-01-01","id":"01a1f9423a94d0f9aeda00b293","kind":"regular","person_id":"01a1f9423a6438bf4151c78a50","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(40,'d87430314955648a1763ffe5d8975963',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a840cf536388e944f","from_day":"2026-01-01","id":"01a1f9423a95c14964eeb165d6","kind":"regular","person_id":"01a1f9423a6438bf4151c78a50","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(41,'0d7bf7938c8125a75aa4193ee4dbd7d6',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a7df5552245602880","from_day":"2026-01-01","id":"01a1f9423a9625b4a9204e4a01","kind":"overseen","person_id":"01a1f9423a648ae00a694553a7","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(42,'52aaf97efce398718ce3c6d438d60ace',NULL,'{"approved_by":"01a1f9423a64fa6111c1d136a1","approved_on":"2026-11-20","channel_id":"01a1f9423a7df5552245602880","from_day":"2026-01-01","id":"01a1f9423a989f7c5769ab3683","kind":"regular","person_id":"01a1f9423a64439d38ab5da6f5","revision":0,"revoked_at":null,"revoked_by":null,"revoked_why":"","until_day":null}');
INSERT INTO "journal_content" VALUES(43,'aeb928cb043dfae4da7b099699cc5a8e',NULL,'{"author_id":"01a1f9423a641cdd43828600b0","class_key":"program","content_hash":"4eb1598629bf6297dd5b08410ad775ca006fec6a2bf5a87f40548987970a4564","created_at":"2026-11-20T16:00:00.000Z","deemed_by":null,"department_id":"01a1f9423a64616f054236401a","emergency_id":null,"go_out_before":null,"ground":"","id":"01a1f9423aa48d8e81693ce974","link":"","not_before":null,"partner_id":null,"policy_version":"ADM-7 of 2024-02-02, pack 1","revision":2,"state":"open","text":"Public skating is on Saturday.","title":"Public skating 0","together":0}');
INSERT INTO "journal_content" VALUES(44,'aeb928cb043dfae4da7b099699cc5a8e',NULL,'{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1f9423a7df5552245602880","closes":null,"closes_why":"","id":"01a1f9423aa5fdf043f94bb0b3","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1f9423aa48d8e81693ce974","revision":0,"since":null,"state":"draft","why":""}');
INSERT INTO "journal_content" VALUES(45,'aeb928cb043dfae4da7b099699cc5a8e',NULL,'{"content":"{\"author\":\"01a1f9423a641cdd43828600b0\",\"channels\":[\"01a1f9423a7df5552245602880\"],\"class\":\"program\",\"department\":\"01a1f9423a64616f054236401a\",\"form\":1,\"ground\":[\"\",null,null,null],\"link\":\"\",\"photos\":[],\"text\":\"Public skating is on Saturday.\",\"together\":false,\"variants\":{},\"window\":[null,null]}","content_hash":"4eb1598629bf6297dd5b08410ad775ca006fec6a2bf5a87f40548987970a4564","id":"01a1f9423aa5c0875ff1f4a41e","number":1,"post_id":"01a1f9423aa48d8e81693ce974","revision":0,"saved_at":"2026-11-20T16:00:00.000Z","saved_by":"01a1f9423a641cdd43828600b0"}');
INSERT INTO "journal_content" VALUES(46,'cab0945ccad40a09b1baee935a6284e1','{"asked_by":null,"at":null,"at_wall":null,"channel_id":"01a1f9423a7df5552245602880","closes":null,"closes_why":"","id":"01a1f9423aa5fdf043f94bb0b3","moved_by":null,"moved_from":null,"opens":null,"pin_reason":"","planned":null,"post_id":"01a1f9423aa48d8e81693ce974","revision":0,"since":null,"state":"draft","why":""}','{"asked_by":null,"at":"2026-11-23T15:00:00.000Z","at_wall":"2026-11-23T09:00","channel_id":"01a1f9423a7df5552245602880","closes":null,"closes_why":"","id":"01a1f9423aa5fdf043f94bb0b3","moved_by":null,"moved_from":null,"opens":"2026-01-01T07:00:00.000Z","pin_reason":"","planned":null,"post_id":"01a1f9423aa48d8e81693ce974","revision":2,"since":"2026-11-20T16:00:00.000Z","state":"queued","why":"in-line-since|2026-11-20T16:00:00.000Z|"}');
CREATE TABLE partner (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE people_shown (
    id TEXT PRIMARY KEY, photo_id TEXT NOT NULL REFERENCES photo (id), name TEXT NOT NULL CHECK (name <> ''),
    minor INTEGER NOT NULL CHECK (minor IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE person (
    id TEXT PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), title TEXT NOT NULL,
    department_id TEXT NOT NULL REFERENCES department (id), email TEXT NOT NULL,
    left_on TEXT CHECK (left_on IS NULL OR left_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person" VALUES('01a1f9423a641cdd43828600b0','Kim Dyck','Communications Coordinator','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a6438bf4151c78a50','Ada Boer','Recreation programmer','01a1f9423a64616f054236401a','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a64439d38ab5da6f5','Ian Toews','Information Officer','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a646ef1467dd25964','Dora Penner','Director of Communications','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a64729f379388586d','Tim Neufeld','Systems analyst','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a647b73cf02428a6e','Dana Roy','Director of Recreation','01a1f9423a64616f054236401a','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a647c5a24dcde82a5','Carl Enns','Councillor','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a648ae00a694553a7','Otto Falk','Summer student','01a1f9423a64616f054236401a','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a64a3244ca2961325','Emma Unger','Director of Emergency Management','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a64fa6111c1d136a1','Cora Wiebe','Chief Administrative Officer','01a1f9423a6408edd7e03b50fa','',NULL,0);
INSERT INTO "person" VALUES('01a1f9423a64fdacdcc1ca0253','Rita Klassen','Records clerk','01a1f9423a6408edd7e03b50fa','',NULL,0);
CREATE TABLE person_role (
    id TEXT PRIMARY KEY, person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL CHECK (role IN ('author', 'coordinator', 'director', 'cao', 'information officer',
        'director of emergency management', 'it', 'records clerk', 'council member')),
    since TEXT NOT NULL CHECK (since GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), ended_at TEXT CHECK (ended_at IS NULL OR ended_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "person_role" VALUES('01a1f9423a640f63e1deab8dab','01a1f9423a64a3244ca2961325','director of emergency management','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a64172eaf46241290','01a1f9423a641cdd43828600b0','coordinator','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a6419cd3b5ff6b1af','01a1f9423a646ef1467dd25964','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a6430ad1dd415974a','01a1f9423a648ae00a694553a7','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a6468b5cd38016790','01a1f9423a647b73cf02428a6e','director','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a646e853ddafc8ffc','01a1f9423a6438bf4151c78a50','author','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a648bec5b3028a6a5','01a1f9423a64fa6111c1d136a1','cao','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a64c7d5399bed8219','01a1f9423a64fdacdcc1ca0253','records clerk','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a64c9e0a620b2dfe8','01a1f9423a64439d38ab5da6f5','information officer','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a64cacad0914c6f0c','01a1f9423a64729f379388586d','it','2026-11-20T16:00:00.000Z',NULL,0);
INSERT INTO "person_role" VALUES('01a1f9423a64ddd175015e55ee','01a1f9423a647c5a24dcde82a5','council member','2026-11-20T16:00:00.000Z',NULL,0);
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
INSERT INTO "placement" VALUES('01a1f9423aa5fdf043f94bb0b3','01a1f9423aa48d8e81693ce974','01a1f9423a7df5552245602880','queued',NULL,'2026-11-23T09:00','2026-11-23T15:00:00.000Z','2026-11-20T16:00:00.000Z',NULL,'','in-line-since|2026-11-20T16:00:00.000Z|',NULL,NULL,'2026-01-01T07:00:00.000Z',NULL,'',2);
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
INSERT INTO "post" VALUES('01a1f9423aa48d8e81693ce974','Public skating 0','program','01a1f9423a64616f054236401a','01a1f9423a641cdd43828600b0','2026-11-20T16:00:00.000Z','',NULL,NULL,NULL,'Public skating is on Saturday.','',NULL,NULL,0,'open','4eb1598629bf6297dd5b08410ad775ca006fec6a2bf5a87f40548987970a4564','ADM-7 of 2024-02-02, pack 1',2);
CREATE TABLE post_decision (
    id TEXT PRIMARY KEY, post_id TEXT NOT NULL REFERENCES post (id),
    content_hash TEXT NOT NULL CHECK (length(content_hash) = 64 AND content_hash NOT GLOB '*[^0-9a-f]*'),
    verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'returned')), decided_by TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL, comment TEXT NOT NULL CHECK (verdict = 'approved' OR comment <> ''),
    decided_at TEXT NOT NULL CHECK (decided_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), revoked_at TEXT CHECK (revoked_at IS NULL OR revoked_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    revoked_by TEXT REFERENCES person (id), revoked_why TEXT NOT NULL, revision INTEGER NOT NULL
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
INSERT INTO "post_version" VALUES('01a1f9423aa5c0875ff1f4a41e','01a1f9423aa48d8e81693ce974',1,'4eb1598629bf6297dd5b08410ad775ca006fec6a2bf5a87f40548987970a4564','{"author":"01a1f9423a641cdd43828600b0","channels":["01a1f9423a7df5552245602880"],"class":"program","department":"01a1f9423a64616f054236401a","form":1,"ground":["",null,null,null],"link":"","photos":[],"text":"Public skating is on Saturday.","together":false,"variants":{},"window":[null,null]}','01a1f9423a641cdd43828600b0','2026-11-20T16:00:00.000Z',0);
CREATE TABLE publication (
    id TEXT PRIMARY KEY, placement_id TEXT NOT NULL REFERENCES placement (id), content_hash TEXT NOT NULL,
    title TEXT NOT NULL, text TEXT NOT NULL, photos TEXT NOT NULL, link TEXT NOT NULL,
    published_at TEXT NOT NULL CHECK (published_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'), published_by TEXT NOT NULL REFERENCES person (id),
    revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE slot_times (
    id TEXT PRIMARY KEY, channel_id TEXT NOT NULL REFERENCES channel (id), rrule TEXT NOT NULL,
    time TEXT NOT NULL CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'), from_day TEXT NOT NULL CHECK (from_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
    until_day TEXT CHECK (until_day IS NULL OR until_day GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "slot_times" VALUES('01a1f9423a8176442cde2ec0b2','01a1f9423a7df5552245602880','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1f9423a87f5578f59b1c4cb','01a1f9423a840cf536388e944f','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
INSERT INTO "slot_times" VALUES('01a1f9423a8c14b4e6e0c8e89c','01a1f9423a892d1e2036716123','FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR','09:00','2026-01-01',NULL,0);
CREATE TABLE town (
    id TEXT PRIMARY KEY CHECK (id = 'town'), calendar_id TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    zone TEXT NOT NULL, policy TEXT NOT NULL, policy_version TEXT NOT NULL, tzdata TEXT NOT NULL,
    created_at TEXT NOT NULL CHECK (created_at GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9]Z'),
    release_blocks INTEGER NOT NULL CHECK (release_blocks IN (0, 1)), revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "town" VALUES('town','01a1f9423a628b6029084d9cab','Town of Taber','America/Edmonton','taber','ADM-7 of 2024-02-02, pack 1','2026f','2026-11-20T16:00:00.000Z',1,0);
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
CREATE TRIGGER town_fixed_columns BEFORE UPDATE ON town WHEN OLD.calendar_id IS NOT NEW.calendar_id OR OLD.zone IS NOT NEW.zone OR OLD.created_at IS NOT NEW.created_at OR OLD.release_blocks IS NOT NEW.release_blocks
BEGIN
    SELECT RAISE(ABORT, 'town: this never changes');
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
