-- The desk, first version: the same statements for H2 and PostgreSQL. Instants are UTC, to the microsecond.

-- Audit -------------------------------------------------------------------------------------------------------------
CREATE TABLE audit (
  seq BIGINT PRIMARY KEY,
  happened TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  actor VARCHAR(64) NOT NULL,
  act VARCHAR(40) NOT NULL,
  kind VARCHAR(40) NOT NULL,
  record VARCHAR(64) NOT NULL,
  version_before INTEGER NOT NULL,
  version_after INTEGER NOT NULL,
  change VARCHAR(1000000) NOT NULL,
  state_hash VARCHAR(64) NOT NULL,
  hash VARCHAR(64) NOT NULL
);
CREATE INDEX audit_record ON audit (record, seq);

CREATE TABLE audit_head (
  id INTEGER PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash VARCHAR(64) NOT NULL,
  CONSTRAINT audit_head_is_one CHECK (id = 1)
);
INSERT INTO audit_head (id, seq, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Departments and heads -----------------------------------------------------------------------------------------------
CREATE TABLE department (
  id VARCHAR(64) PRIMARY KEY,
  name VARCHAR(300) NOT NULL,
  parent VARCHAR(64),
  mandate VARCHAR(20000) NOT NULL,
  capacity_days DOUBLE PRECISION,
  CONSTRAINT department_parent FOREIGN KEY (parent) REFERENCES department (id),
  CONSTRAINT department_capacity CHECK (capacity_days >= 0)
);

CREATE TABLE team (
  id VARCHAR(64) PRIMARY KEY,
  name VARCHAR(300) NOT NULL,
  purpose VARCHAR(20000) NOT NULL
);

-- One head a record, of whatever kind: exactly one owner department.
CREATE TABLE heads (
  id VARCHAR(64) PRIMARY KEY,
  kind VARCHAR(40) NOT NULL,
  version INTEGER NOT NULL,
  whole VARCHAR(64) NOT NULL,
  department VARCHAR(64) NOT NULL,
  visibility VARCHAR(12) NOT NULL,
  mark VARCHAR(80) NOT NULL,
  team VARCHAR(64),
  named VARCHAR(4000) NOT NULL,
  created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  created_by VARCHAR(64) NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR(64) NOT NULL,
  CONSTRAINT heads_department FOREIGN KEY (department) REFERENCES department (id),
  CONSTRAINT heads_team FOREIGN KEY (team) REFERENCES team (id),
  CONSTRAINT heads_whole FOREIGN KEY (whole) REFERENCES heads (id),
  CONSTRAINT heads_version CHECK (version >= 1),
  CONSTRAINT heads_visibility CHECK (visibility IN ('public', 'team', 'department', 'named'))
);
CREATE INDEX heads_by_kind ON heads (kind, department);
CREATE INDEX heads_by_whole ON heads (whole);
CREATE INDEX heads_by_change ON heads (changed_at);

-- Accounts ------------------------------------------------------------------------------------------------------------
CREATE TABLE account (
  id VARCHAR(64) PRIMARY KEY,
  name VARCHAR(300) NOT NULL,
  mail VARCHAR(300) NOT NULL,
  active BOOLEAN NOT NULL,
  CONSTRAINT account_is_not_reserved CHECK (id NOT IN ('local', 'anonymous'))
);

CREATE TABLE role_grant (
  id VARCHAR(64) PRIMARY KEY,
  account VARCHAR(64) NOT NULL,
  role VARCHAR(14) NOT NULL,
  department VARCHAR(64),
  CONSTRAINT role_grant_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT role_grant_department FOREIGN KEY (department) REFERENCES department (id),
  CONSTRAINT role_grant_role CHECK (role IN ('viewer', 'officer', 'lead', 'coordinator', 'administrator')),
  CONSTRAINT role_grant_once UNIQUE (account, role, department)
);

CREATE TABLE membership (
  id VARCHAR(64) PRIMARY KEY,
  team VARCHAR(64) NOT NULL,
  account VARCHAR(64) NOT NULL,
  CONSTRAINT membership_team FOREIGN KEY (team) REFERENCES team (id),
  CONSTRAINT membership_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT membership_once UNIQUE (team, account)
);
CREATE INDEX membership_by_account ON membership (account);

CREATE VIEW active_grant AS
SELECT g.account, g.role, g.department
FROM role_grant g
JOIN account a ON a.id = g.account
WHERE a.active;

-- How an account signs in: no kept record, never in the audit log.
CREATE TABLE credential (
  account VARCHAR(64) PRIMARY KEY,
  password_hash VARCHAR(300),
  totp_secret VARCHAR(200),
  totp_step BIGINT NOT NULL,
  failures INTEGER NOT NULL,
  locked_until TIMESTAMP(6) WITH TIME ZONE,
  issuer VARCHAR(500),
  subject VARCHAR(300),
  CONSTRAINT credential_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT credential_identity UNIQUE (issuer, subject)
);

-- What departments have -----------------------------------------------------------------------------------------------
CREATE TABLE post (
  id VARCHAR(64) PRIMARY KEY,
  department VARCHAR(64) NOT NULL,
  title VARCHAR(300) NOT NULL,
  function VARCHAR(2000) NOT NULL,
  contact VARCHAR(300) NOT NULL,
  CONSTRAINT post_department FOREIGN KEY (department) REFERENCES department (id)
);
CREATE INDEX post_by_department ON post (department);

CREATE TABLE skill (
  id VARCHAR(64) PRIMARY KEY,
  name VARCHAR(300) NOT NULL,
  text VARCHAR(20000) NOT NULL
);

CREATE TABLE cover (
  id VARCHAR(64) PRIMARY KEY,
  post VARCHAR(64) NOT NULL,
  skill VARCHAR(64) NOT NULL,
  required BOOLEAN NOT NULL,
  covered BOOLEAN NOT NULL,
  CONSTRAINT cover_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT cover_skill FOREIGN KEY (skill) REFERENCES skill (id),
  CONSTRAINT cover_once UNIQUE (post, skill)
);

CREATE TABLE course (
  id VARCHAR(64) PRIMARY KEY,
  skill VARCHAR(64) NOT NULL,
  title VARCHAR(500) NOT NULL,
  provider VARCHAR(300) NOT NULL,
  starts DATE,
  places INTEGER,
  CONSTRAINT course_skill FOREIGN KEY (skill) REFERENCES skill (id),
  CONSTRAINT course_places CHECK (places >= 0)
);
CREATE INDEX course_by_skill ON course (skill);

CREATE TABLE contact (
  id VARCHAR(64) PRIMARY KEY,
  function VARCHAR(300) NOT NULL,
  organisation VARCHAR(300) NOT NULL,
  country VARCHAR(3),
  mail VARCHAR(300) NOT NULL,
  telephone VARCHAR(100) NOT NULL,
  note VARCHAR(20000) NOT NULL
);

CREATE TABLE hand_off (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64) NOT NULL,
  from_department VARCHAR(64) NOT NULL,
  to_department VARCHAR(64) NOT NULL,
  sent DATE NOT NULL,
  taken DATE,
  returned DATE,
  note VARCHAR(20000) NOT NULL,
  CONSTRAINT hand_off_about FOREIGN KEY (about) REFERENCES heads (id),
  CONSTRAINT hand_off_from FOREIGN KEY (from_department) REFERENCES department (id),
  CONSTRAINT hand_off_to FOREIGN KEY (to_department) REFERENCES department (id),
  CONSTRAINT hand_off_between_two CHECK (from_department <> to_department),
  CONSTRAINT hand_off_in_order CHECK ((taken IS NULL OR taken >= sent) AND (returned IS NULL OR returned >= sent))
);
CREATE INDEX hand_off_by_about ON hand_off (about);

-- Law -----------------------------------------------------------------------------------------------------------------
CREATE TABLE agreement (
  id VARCHAR(64) PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  form VARCHAR(100) NOT NULL,
  signed DATE,
  in_force DATE,
  expires DATE,
  notice_by DATE,
  topic VARCHAR(300) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  text VARCHAR(20000) NOT NULL
);
CREATE INDEX agreement_by_expiry ON agreement (expires);

CREATE TABLE party (
  id VARCHAR(64) PRIMARY KEY,
  agreement VARCHAR(64) NOT NULL,
  name VARCHAR(300) NOT NULL,
  country VARCHAR(3),
  signed DATE,
  ratified DATE,
  in_force DATE,
  withdrawn DATE,
  CONSTRAINT party_agreement FOREIGN KEY (agreement) REFERENCES agreement (id),
  CONSTRAINT party_once UNIQUE (agreement, name)
);

CREATE TABLE obligation (
  id VARCHAR(64) PRIMARY KEY,
  agreement VARCHAR(64) NOT NULL,
  clause VARCHAR(100) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  bearer VARCHAR(300) NOT NULL,
  due DATE,
  domestic_act VARCHAR(500) NOT NULL,
  state VARCHAR(9) NOT NULL,
  post VARCHAR(64),
  CONSTRAINT obligation_agreement FOREIGN KEY (agreement) REFERENCES agreement (id),
  CONSTRAINT obligation_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT obligation_state CHECK (state IN ('open', 'met', 'not_met', 'not_known'))
);
CREATE INDEX obligation_by_agreement ON obligation (agreement);
CREATE INDEX obligation_by_due ON obligation (due);

-- Promises ------------------------------------------------------------------------------------------------------------
CREATE TABLE commitment (
  id VARCHAR(64) PRIMARY KEY,
  text VARCHAR(20000) NOT NULL,
  actor VARCHAR(300) NOT NULL,
  action VARCHAR(2000) NOT NULL,
  counterpart VARCHAR(300) NOT NULL,
  home VARCHAR(3),
  partner VARCHAR(3),
  topic VARCHAR(300) NOT NULL,
  due DATE,
  deadline VARCHAR(300) NOT NULL,
  published DATE,
  source VARCHAR(2000) NOT NULL,
  place VARCHAR(300) NOT NULL,
  vague BOOLEAN NOT NULL,
  agreement VARCHAR(64),
  superseded_by VARCHAR(64),
  CONSTRAINT commitment_agreement FOREIGN KEY (agreement) REFERENCES agreement (id),
  CONSTRAINT commitment_superseded_by FOREIGN KEY (superseded_by) REFERENCES commitment (id),
  CONSTRAINT commitment_not_by_itself CHECK (superseded_by <> id)
);
CREATE INDEX commitment_by_pair ON commitment (home, partner);
CREATE INDEX commitment_by_agreement ON commitment (agreement);
CREATE INDEX commitment_by_due ON commitment (due);

CREATE TABLE evidence (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64) NOT NULL,
  dated DATE NOT NULL,
  stance VARCHAR(7) NOT NULL,
  shows VARCHAR(11) NOT NULL,
  grade VARCHAR(13) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT evidence_about FOREIGN KEY (about) REFERENCES heads (id),
  CONSTRAINT evidence_stance CHECK (stance IN ('for', 'against')),
  CONSTRAINT evidence_shows CHECK (shows IN ('proposed', 'agreed', 'in_force', 'in_delivery', 'delivered', 'lapsed', 'dropped')),
  CONSTRAINT evidence_grade CHECK (grade IN ('record', 'own_statement', 'other_side', 'third_party', 'press'))
);
CREATE INDEX evidence_by_about ON evidence (about);

CREATE TABLE coding (
  id VARCHAR(64) PRIMARY KEY,
  commitment VARCHAR(64) NOT NULL,
  coder VARCHAR(64) NOT NULL,
  coded DATE NOT NULL,
  score INTEGER,
  reason VARCHAR(2000) NOT NULL,
  CONSTRAINT coding_commitment FOREIGN KEY (commitment) REFERENCES commitment (id),
  CONSTRAINT coding_once UNIQUE (commitment, coder),
  CONSTRAINT coding_score CHECK (score BETWEEN -1 AND 1)
);

CREATE TABLE state_report (
  id VARCHAR(64) PRIMARY KEY,
  commitment VARCHAR(64) NOT NULL,
  side VARCHAR(7) NOT NULL,
  reporter VARCHAR(300) NOT NULL,
  as_of DATE NOT NULL,
  state VARCHAR(18) NOT NULL,
  source VARCHAR(2000) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT state_report_commitment FOREIGN KEY (commitment) REFERENCES commitment (id),
  CONSTRAINT state_report_side CHECK (side IN ('home', 'partner', 'third')),
  CONSTRAINT state_report_state CHECK (state IN ('delivered', 'delivered_late', 'not_delivered', 'drafted', 'agreed', 'in_force',
    'not_yet_due', 'cannot_be_assessed', 'superseded'))
);
CREATE INDEX state_report_by_commitment ON state_report (commitment);

CREATE TABLE publication (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64) NOT NULL,
  approver VARCHAR(64) NOT NULL,
  dated DATE NOT NULL,
  digest VARCHAR(64) NOT NULL,
  note VARCHAR(2000) NOT NULL,
  CONSTRAINT publication_about FOREIGN KEY (about) REFERENCES heads (id)
);
CREATE INDEX publication_by_about ON publication (about);

-- Plan ----------------------------------------------------------------------------------------------------------------
CREATE TABLE goal (
  id VARCHAR(64) PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  indicator VARCHAR(200) NOT NULL,
  unit VARCHAR(200) NOT NULL,
  baseline DOUBLE PRECISION,
  target DOUBLE PRECISION,
  due DATE,
  home VARCHAR(3),
  partner VARCHAR(3),
  parent VARCHAR(64),
  CONSTRAINT goal_parent FOREIGN KEY (parent) REFERENCES goal (id)
);

CREATE TABLE task (
  id VARCHAR(64) PRIMARY KEY,
  goal VARCHAR(64) NOT NULL,
  title VARCHAR(500) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  post VARCHAR(64),
  starts DATE,
  due DATE,
  CONSTRAINT task_goal FOREIGN KEY (goal) REFERENCES goal (id),
  CONSTRAINT task_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT task_in_order CHECK (due >= starts)
);
CREATE INDEX task_by_goal ON task (goal);

CREATE TABLE measure (
  id VARCHAR(64) PRIMARY KEY,
  task VARCHAR(64),
  title VARCHAR(500) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  step VARCHAR(11) NOT NULL,
  post VARCHAR(64),
  counterpart VARCHAR(300) NOT NULL,
  home VARCHAR(3),
  partner VARCHAR(3),
  starts DATE,
  due DATE,
  cost_amount NUMERIC(20, 4),
  cost_currency VARCHAR(3),
  effort_days DOUBLE PRECISION,
  commitment VARCHAR(64),
  CONSTRAINT measure_task FOREIGN KEY (task) REFERENCES task (id),
  CONSTRAINT measure_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT measure_commitment FOREIGN KEY (commitment) REFERENCES commitment (id),
  CONSTRAINT measure_in_order CHECK (due >= starts),
  CONSTRAINT measure_cost CHECK (cost_amount >= 0 AND cost_currency IS NOT NULL OR cost_amount IS NULL AND cost_currency IS NULL),
  CONSTRAINT measure_effort CHECK (effort_days >= 0),
  CONSTRAINT measure_step CHECK (step IN ('proposed', 'agreed', 'in_force', 'in_delivery', 'delivered', 'lapsed', 'dropped'))
);
CREATE INDEX measure_by_task ON measure (task);
CREATE INDEX measure_by_pair ON measure (home, partner);
CREATE INDEX measure_by_due ON measure (due);
CREATE INDEX measure_by_commitment ON measure (commitment);

CREATE TABLE support (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  department VARCHAR(64) NOT NULL,
  part VARCHAR(2000) NOT NULL,
  effort_days DOUBLE PRECISION,
  CONSTRAINT support_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT support_department FOREIGN KEY (department) REFERENCES department (id),
  CONSTRAINT support_once UNIQUE (measure, department),
  CONSTRAINT support_effort CHECK (effort_days >= 0)
);
CREATE INDEX support_by_department ON support (department);

CREATE TABLE dependency (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  needs VARCHAR(64) NOT NULL,
  lag_days INTEGER NOT NULL,
  CONSTRAINT dependency_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT dependency_needs FOREIGN KEY (needs) REFERENCES measure (id),
  CONSTRAINT dependency_of_two CHECK (measure <> needs),
  CONSTRAINT dependency_once UNIQUE (measure, needs)
);
CREATE INDEX dependency_by_needs ON dependency (needs);

CREATE TABLE milestone (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  title VARCHAR(500) NOT NULL,
  due DATE NOT NULL,
  reached DATE,
  CONSTRAINT milestone_measure FOREIGN KEY (measure) REFERENCES measure (id)
);
CREATE INDEX milestone_by_measure ON milestone (measure);

CREATE TABLE risk (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  likelihood VARCHAR(6) NOT NULL,
  damage VARCHAR(6) NOT NULL,
  answer VARCHAR(20000) NOT NULL,
  post VARCHAR(64),
  CONSTRAINT risk_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT risk_post FOREIGN KEY (post) REFERENCES post (id),
  CONSTRAINT risk_likelihood CHECK (likelihood IN ('low', 'middle', 'high')),
  CONSTRAINT risk_damage CHECK (damage IN ('low', 'middle', 'high'))
);
CREATE INDEX risk_by_measure ON risk (measure);

CREATE TABLE red_line (
  id VARCHAR(64) PRIMARY KEY,
  topic VARCHAR(300) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  sense VARCHAR(8) NOT NULL,
  partner VARCHAR(3),
  starts DATE,
  until DATE,
  CONSTRAINT red_line_sense CHECK (sense IN ('must', 'must_not')),
  CONSTRAINT red_line_in_order CHECK (until >= starts)
);
CREATE INDEX red_line_by_topic ON red_line (topic);

CREATE TABLE crossing (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  red_line VARCHAR(64) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  CONSTRAINT crossing_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT crossing_red_line FOREIGN KEY (red_line) REFERENCES red_line (id),
  CONSTRAINT crossing_once UNIQUE (measure, red_line)
);

CREATE TABLE effect (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  indicator VARCHAR(200) NOT NULL,
  unit VARCHAR(200) NOT NULL,
  expected DOUBLE PRECISION NOT NULL,
  low DOUBLE PRECISION NOT NULL,
  high DOUBLE PRECISION NOT NULL,
  source VARCHAR(2000) NOT NULL,
  CONSTRAINT effect_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT effect_in_order CHECK (low <= expected AND expected <= high)
);
CREATE INDEX effect_by_measure ON effect (measure);

-- Papers --------------------------------------------------------------------------------------------------------------
CREATE TABLE options_table (
  id VARCHAR(64) PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  question VARCHAR(20000) NOT NULL,
  decided DATE
);

CREATE TABLE option (
  id VARCHAR(64) PRIMARY KEY,
  options_table VARCHAR(64) NOT NULL,
  title VARCHAR(500) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT option_options_table FOREIGN KEY (options_table) REFERENCES options_table (id)
);

CREATE TABLE criterion (
  id VARCHAR(64) PRIMARY KEY,
  options_table VARCHAR(64) NOT NULL,
  title VARCHAR(500) NOT NULL,
  weight DOUBLE PRECISION NOT NULL,
  higher_is_better BOOLEAN NOT NULL,
  unit VARCHAR(200) NOT NULL,
  CONSTRAINT criterion_options_table FOREIGN KEY (options_table) REFERENCES options_table (id),
  CONSTRAINT criterion_weight CHECK (weight >= 0)
);

CREATE TABLE score (
  id VARCHAR(64) PRIMARY KEY,
  option VARCHAR(64) NOT NULL,
  criterion VARCHAR(64) NOT NULL,
  expected DOUBLE PRECISION NOT NULL,
  low DOUBLE PRECISION NOT NULL,
  high DOUBLE PRECISION NOT NULL,
  source VARCHAR(2000) NOT NULL,
  CONSTRAINT score_option FOREIGN KEY (option) REFERENCES option (id),
  CONSTRAINT score_criterion FOREIGN KEY (criterion) REFERENCES criterion (id),
  CONSTRAINT score_once UNIQUE (option, criterion),
  CONSTRAINT score_in_order CHECK (low <= expected AND expected <= high)
);

CREATE TABLE feasibility (
  id VARCHAR(64) PRIMARY KEY,
  measure VARCHAR(64) NOT NULL,
  aspect VARCHAR(8) NOT NULL,
  answer VARCHAR(9) NOT NULL,
  reason VARCHAR(2000) NOT NULL,
  CONSTRAINT feasibility_measure FOREIGN KEY (measure) REFERENCES measure (id),
  CONSTRAINT feasibility_once UNIQUE (measure, aspect),
  CONSTRAINT feasibility_aspect CHECK (aspect IN ('law', 'budget', 'capacity', 'date', 'owner')),
  CONSTRAINT feasibility_answer CHECK (answer IN ('yes', 'no', 'not_known'))
);

CREATE TABLE lesson (
  id VARCHAR(64) PRIMARY KEY,
  title VARCHAR(500) NOT NULL,
  situation VARCHAR(20000) NOT NULL,
  done VARCHAR(20000) NOT NULL,
  outcome VARCHAR(20000) NOT NULL,
  topic VARCHAR(300) NOT NULL,
  source VARCHAR(2000) NOT NULL
);

CREATE TABLE explainer (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64),
  title VARCHAR(500) NOT NULL,
  text VARCHAR(100000) NOT NULL,
  sources VARCHAR(20000) NOT NULL,
  approver VARCHAR(64),
  approved DATE,
  CONSTRAINT explainer_about FOREIGN KEY (about) REFERENCES heads (id),
  CONSTRAINT explainer_approved CHECK (approver IS NULL AND approved IS NULL OR approver IS NOT NULL AND approved IS NOT NULL)
);

CREATE TABLE correction (
  id VARCHAR(64) PRIMARY KEY,
  explainer VARCHAR(64) NOT NULL,
  dated DATE NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT correction_explainer FOREIGN KEY (explainer) REFERENCES explainer (id)
);

-- What is said about records ------------------------------------------------------------------------------------------
CREATE TABLE comment (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64) NOT NULL,
  text VARCHAR(20000) NOT NULL,
  CONSTRAINT comment_about FOREIGN KEY (about) REFERENCES heads (id)
);
CREATE INDEX comment_by_about ON comment (about);

CREATE TABLE mention (
  id VARCHAR(64) PRIMARY KEY,
  comment VARCHAR(64) NOT NULL,
  account VARCHAR(64) NOT NULL,
  seen TIMESTAMP(6) WITH TIME ZONE,
  CONSTRAINT mention_comment FOREIGN KEY (comment) REFERENCES comment (id),
  CONSTRAINT mention_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT mention_once UNIQUE (comment, account)
);
CREATE INDEX mention_by_account ON mention (account);

CREATE TABLE watch (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64) NOT NULL,
  account VARCHAR(64) NOT NULL,
  CONSTRAINT watch_about FOREIGN KEY (about) REFERENCES heads (id),
  CONSTRAINT watch_account FOREIGN KEY (account) REFERENCES account (id),
  CONSTRAINT watch_once UNIQUE (about, account)
);
CREATE INDEX watch_by_account ON watch (account);

CREATE TABLE attachment (
  id VARCHAR(64) PRIMARY KEY,
  about VARCHAR(64) NOT NULL,
  name VARCHAR(300) NOT NULL,
  media_type VARCHAR(200) NOT NULL,
  size BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  CONSTRAINT attachment_about FOREIGN KEY (about) REFERENCES heads (id),
  CONSTRAINT attachment_size CHECK (size >= 0)
);
CREATE INDEX attachment_by_about ON attachment (about);
CREATE INDEX attachment_by_hash ON attachment (sha256);
