-- The whole schema, read back from the catalogue by `npm run gen`. Change it by a new migration.
-- Of migrations 0bca714b89fdd543a9fd6722146004da92ff420c4a91c86572a30b37d7fd30f7

CREATE SCHEMA audit;

CREATE TABLE audit.checkpoint (
  size bigint NOT NULL,
  root bytea NOT NULL,
  at timestamp with time zone NOT NULL,
  note text NOT NULL,
  CONSTRAINT checkpoint_pkey PRIMARY KEY (size),
  CONSTRAINT checkpoint_root_check CHECK ((octet_length(root) = 32)),
  CONSTRAINT checkpoint_size_check CHECK ((size > 0))
);

CREATE TABLE audit.entry (
  index bigint NOT NULL,
  id uuid NOT NULL,
  bucket smallint NOT NULL,
  type text NOT NULL,
  ref uuid NOT NULL,
  leaf bytea NOT NULL,
  hash bytea NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT entry_pkey PRIMARY KEY (index),
  CONSTRAINT entry_id_key UNIQUE (id),
  CONSTRAINT entry_hash_check CHECK ((octet_length(hash) = 32)),
  CONSTRAINT entry_index_check CHECK ((index >= 0))
);
CREATE INDEX entry_ref ON audit.entry USING btree (ref, index);

CREATE TABLE audit.log (
  one boolean DEFAULT true NOT NULL,
  id uuid NOT NULL,
  size bigint DEFAULT 0 NOT NULL,
  CONSTRAINT log_pkey PRIMARY KEY (one),
  CONSTRAINT log_one_check CHECK (one),
  CONSTRAINT log_size_check CHECK ((size >= 0))
);

CREATE TABLE audit.node (
  level smallint NOT NULL,
  index bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT node_pkey PRIMARY KEY (level, index),
  CONSTRAINT node_hash_check CHECK ((octet_length(hash) = 32)),
  CONSTRAINT node_index_check CHECK ((index >= 0)),
  CONSTRAINT node_level_check CHECK ((level >= 1))
);

CREATE TABLE audit.pending (
  bucket smallint NOT NULL,
  id uuid NOT NULL,
  type text NOT NULL,
  ref uuid NOT NULL,
  leaf bytea NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT pending_pkey PRIMARY KEY (bucket, id)
) WITH (autovacuum_vacuum_scale_factor=0.01);


CREATE SCHEMA benefits;

CREATE TABLE benefits.benefit (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  quantity bigint NOT NULL,
  state text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  frozen_at timestamp with time zone,
  granted_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  sealed_label bytea,
  used_at timestamp with time zone,
  CONSTRAINT benefit_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT benefit_kind_check CHECK ((kind = ANY (ARRAY['coupon'::text, 'points'::text]))),
  CONSTRAINT benefit_quantity_check CHECK ((quantity >= 0)),
  CONSTRAINT benefit_state_check CHECK ((state = ANY (ARRAY['active'::text, 'used'::text, 'ended'::text])))
) WITH (fillfactor=80);
CREATE INDEX benefit_clear ON benefits.benefit USING btree (id) WHERE (label <> ''::text);
CREATE INDEX benefit_used ON benefits.benefit USING btree (wallet, used_at, bucket) WHERE (used_at IS NOT NULL);
CREATE INDEX benefit_wallet ON benefits.benefit USING btree (wallet, bucket) WHERE (state <> 'used'::text);


CREATE SCHEMA campaigns;

CREATE TABLE campaigns.dormancy (
  wallet uuid NOT NULL,
  person uuid NOT NULL,
  state text NOT NULL,
  closure uuid,
  quiet_since timestamp with time zone NOT NULL,
  told_at timestamp with time zone NOT NULL,
  deadline timestamp with time zone NOT NULL,
  reason text,
  owner text,
  changed_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT dormancy_pkey PRIMARY KEY (wallet, bucket),
  CONSTRAINT dormancy_check CHECK (((state = 'residual'::text) <= ((reason IS NOT NULL) AND (owner IS NOT NULL)))),
  CONSTRAINT dormancy_state_check CHECK ((state = ANY (ARRAY['told'::text, 'closing'::text, 'residual'::text, 'back'::text, 'kept'::text, 'left'::text])))
) WITH (fillfactor=80);
CREATE INDEX dormancy_list ON campaigns.dormancy USING btree (state, deadline, wallet, bucket);

CREATE TABLE campaigns.dormancy_exemption (
  wallet uuid NOT NULL,
  reason bytea NOT NULL,
  by uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT dormancy_exemption_pkey PRIMARY KEY (wallet, bucket)
) WITH (fillfactor=80);

CREATE TABLE campaigns.programme (
  id uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  name text NOT NULL,
  file_hash text,
  deadline timestamp with time zone NOT NULL,
  per_minute integer NOT NULL,
  made_by uuid NOT NULL,
  started_by uuid,
  made_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  sealed_name bytea,
  listed_by uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  CONSTRAINT programme_pkey PRIMARY KEY (id),
  CONSTRAINT programme_kind_check CHECK ((kind = ANY (ARRAY['wind_down'::text, 'risk_exit'::text, 'dormancy'::text]))),
  CONSTRAINT programme_per_minute_check CHECK ((per_minute > 0)),
  CONSTRAINT programme_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'running'::text, 'paused'::text, 'aborted'::text])))
);
CREATE INDEX programme_clear ON campaigns.programme USING btree (id) WHERE (name <> ''::text);
CREATE UNIQUE INDEX programme_file ON campaigns.programme USING btree (file_hash) WHERE ((file_hash IS NOT NULL) AND (state <> 'aborted'::text));

CREATE TABLE campaigns.programme_wallet (
  programme uuid NOT NULL,
  wallet uuid NOT NULL,
  state text NOT NULL,
  closure uuid,
  reason text,
  changed_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT programme_wallet_pkey PRIMARY KEY (programme, wallet, bucket),
  CONSTRAINT programme_wallet_state_check CHECK ((state = ANY (ARRAY['listed'::text, 'told'::text, 'closing'::text, 'residual'::text])))
) WITH (fillfactor=80);
CREATE INDEX programme_wallet_closure ON campaigns.programme_wallet USING btree (closure, bucket) WHERE (closure IS NOT NULL);


CREATE SCHEMA claims;

CREATE TABLE claims.claim (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  closure uuid,
  amount bigint NOT NULL,
  currency text NOT NULL,
  reason text NOT NULL,
  source uuid NOT NULL,
  paid_by uuid,
  created_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT claim_amount_check CHECK ((amount > 0)),
  CONSTRAINT claim_reason_check CHECK ((reason = ANY (ARRAY['chosen'::text, 'refused'::text, 'bounced'::text, 'not_chosen'::text, 'no_answer'::text, 'more_than_dust'::text, 'account_too_new'::text, 'account_ended'::text, 'stopped'::text, 'kept_by_staff'::text, 'way_failed'::text, 'late'::text])))
) WITH (fillfactor=90);
CREATE INDEX claim_open ON claims.claim USING btree (created_at, id, bucket) WHERE (paid_by IS NULL);
CREATE INDEX claim_wallet ON claims.claim USING btree (wallet, bucket);
CREATE INDEX claim_wallet_paid ON claims.claim USING btree (wallet, bucket) WHERE (paid_by IS NOT NULL);

CREATE TABLE claims.claim_request (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  instrument uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  refused text,
  bucket smallint NOT NULL,
  CONSTRAINT claim_request_pkey PRIMARY KEY (id, bucket)
);
CREATE INDEX claim_request_wallet ON claims.claim_request USING btree (wallet, asked_at, bucket);

CREATE TABLE claims.repayment (
  payment uuid NOT NULL,
  wallet uuid NOT NULL,
  debt uuid NOT NULL,
  instrument uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  refused text,
  CONSTRAINT repayment_pkey PRIMARY KEY (payment, bucket),
  CONSTRAINT repayment_amount_check CHECK ((amount > 0))
);
CREATE INDEX repayment_wallet ON claims.repayment USING btree (wallet, bucket);


CREATE SCHEMA closure;

CREATE TABLE closure.closure (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  person uuid NOT NULL,
  bucket smallint NOT NULL,
  state text NOT NULL,
  initiator text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  pack text NOT NULL,
  pack_version text NOT NULL,
  reason bytea,
  requested_at timestamp with time zone NOT NULL,
  waiting_since timestamp with time zone,
  waited_seconds bigint DEFAULT 0 NOT NULL,
  statutory_due_at timestamp with time zone NOT NULL,
  draft_until timestamp with time zone NOT NULL,
  plan jsonb,
  quote uuid,
  quote_body bytea,
  quote_hash bytea,
  quote_until timestamp with time zone,
  epoch integer,
  accepted_at timestamp with time zone,
  strength text,
  cooling_off_until timestamp with time zone,
  stopped_at timestamp with time zone,
  review_until timestamp with time zone,
  approval uuid,
  settling_since timestamp with time zone,
  closed_at timestamp with time zone,
  restore_until timestamp with time zone,
  tail_until timestamp with time zone,
  ended_at timestamp with time zone,
  standing jsonb,
  standing_until timestamp with time zone,
  standing_strength text,
  stopped_by text,
  held_until timestamp with time zone,
  stop_settled_at timestamp with time zone,
  delayed_until timestamp with time zone,
  CONSTRAINT closure_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT closure_check CHECK (((state <> ALL (ARRAY['cooling_off'::text, 'in_review'::text, 'settling'::text, 'closed'::text])) OR ((accepted_at IS NOT NULL) AND (epoch IS NOT NULL)))),
  CONSTRAINT closure_check1 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT closure_check2 CHECK (((state <> 'closed'::text) OR ((restore_until IS NOT NULL) AND (tail_until IS NOT NULL)))),
  CONSTRAINT closure_check3 CHECK (((state = ANY (ARRAY['cancelled'::text, 'expired'::text, 'rejected'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT closure_check4 CHECK (((stop_settled_at IS NULL) OR (stopped_at IS NOT NULL))),
  CONSTRAINT closure_initiator_check CHECK ((initiator = ANY (ARRAY['holder'::text, 'staff'::text, 'operator'::text, 'upstream'::text]))),
  CONSTRAINT closure_standing CHECK ((((standing IS NULL) = (standing_until IS NULL)) AND ((standing IS NULL) = (standing_strength IS NULL)))),
  CONSTRAINT closure_standing_strength_check CHECK ((standing_strength = ANY (ARRAY['strong'::text, 'weak'::text]))),
  CONSTRAINT closure_state_check CHECK ((state = ANY (ARRAY['preparing'::text, 'cooling_off'::text, 'in_review'::text, 'settling'::text, 'closed'::text, 'cancelled'::text, 'expired'::text, 'rejected'::text]))),
  CONSTRAINT closure_stopped_by_check CHECK ((stopped_by = ANY (ARRAY['link'::text, 'holder'::text]))),
  CONSTRAINT closure_strength_check CHECK ((strength = ANY (ARRAY['strong'::text, 'weak'::text]))),
  CONSTRAINT closure_waited_seconds_check CHECK ((waited_seconds >= 0))
) WITH (fillfactor=80);
CREATE UNIQUE INDEX closure_open ON closure.closure USING btree (wallet, bucket) WHERE (state <> ALL (ARRAY['cancelled'::text, 'expired'::text, 'rejected'::text]));
CREATE INDEX closure_queue ON closure.closure USING btree (state, statutory_due_at, id, bucket);
CREATE INDEX closure_wallet ON closure.closure USING btree (wallet, requested_at, bucket);

CREATE TABLE closure.event (
  closure uuid NOT NULL,
  seq integer NOT NULL,
  bucket smallint NOT NULL,
  at timestamp with time zone NOT NULL,
  type text NOT NULL,
  actor text NOT NULL,
  actor_ref uuid,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  before jsonb,
  CONSTRAINT event_pkey PRIMARY KEY (closure, seq, bucket)
);

CREATE TABLE closure.link (
  closure uuid NOT NULL,
  purpose text NOT NULL,
  hash bytea NOT NULL,
  bucket smallint NOT NULL,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  frozen_at timestamp with time zone,
  CONSTRAINT link_pkey PRIMARY KEY (closure, purpose, hash, bucket),
  CONSTRAINT link_purpose_check CHECK ((purpose = ANY (ARRAY['receipt'::text, 'stop'::text])))
);

CREATE TABLE closure.receipt (
  id uuid NOT NULL,
  closure uuid NOT NULL,
  bucket smallint NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  leaf uuid NOT NULL,
  jws text NOT NULL,
  salt bytea NOT NULL,
  link bytea,
  link_until timestamp with time zone,
  CONSTRAINT receipt_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT receipt_check CHECK (((link IS NULL) = (link_until IS NULL))),
  CONSTRAINT receipt_kind_check CHECK ((kind = ANY (ARRAY['acceptance'::text, 'standing'::text, 'standing_end'::text, 'refusal'::text, 'hold'::text, 'cancellation'::text, 'closing'::text])))
);
CREATE INDEX receipt_closure ON closure.receipt USING btree (closure, at, bucket);

CREATE TABLE closure.step (
  id uuid NOT NULL,
  closure uuid NOT NULL,
  bucket smallint NOT NULL,
  ordinal smallint NOT NULL,
  way text,
  instrument uuid,
  account uuid,
  currency text NOT NULL,
  quoted bigint NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  moved bigint DEFAULT 0 NOT NULL,
  claim boolean DEFAULT false NOT NULL,
  owner text DEFAULT 'us'::text NOT NULL,
  waits_for text,
  until timestamp with time zone,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  next_try timestamp with time zone,
  kind text DEFAULT 'payout'::text NOT NULL,
  participant text DEFAULT 'payments'::text NOT NULL,
  object_kind text,
  object uuid,
  early boolean DEFAULT false NOT NULL,
  asked_at timestamp with time zone,
  agreed_at timestamp with time zone,
  asked_agreed bigint,
  asked_left bigint,
  asked_lost bigint,
  asked_because text[],
  kept_because text,
  act text,
  fee bigint DEFAULT 0 NOT NULL,
  CONSTRAINT step_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT step_closure_ordinal_bucket_key UNIQUE (closure, ordinal, bucket),
  CONSTRAINT step_fee CHECK ((fee >= 0)),
  CONSTRAINT step_kept_because CHECK ((kept_because = ANY (ARRAY['not_chosen'::text, 'no_answer'::text, 'more_than_dust'::text, 'account_too_new'::text, 'account_ended'::text, 'stopped'::text, 'kept_by_staff'::text, 'way_failed'::text, 'late'::text]))),
  CONSTRAINT step_kind_check CHECK ((kind = ANY (ARRAY['cancel'::text, 'redeem'::text, 'repay'::text, 'payout'::text]))),
  CONSTRAINT step_moved CHECK ((moved >= 0)),
  CONSTRAINT step_payout CHECK (((kind <> 'payout'::text) OR ((way IS NOT NULL) AND (account IS NOT NULL) AND ((way = ANY (ARRAY['claim'::text, 'donate'::text, 'forfeit'::text])) OR (instrument IS NOT NULL))))),
  CONSTRAINT step_product CHECK (((kind = 'payout'::text) OR ((object IS NOT NULL) AND (object_kind IS NOT NULL)))),
  CONSTRAINT step_quoted_check CHECK ((quoted >= 0)),
  CONSTRAINT step_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'waiting'::text, 'done'::text, 'failed'::text]))),
  CONSTRAINT step_way CHECK ((way = ANY (ARRAY['own_account'::text, 'funding_source'::text, 'own_wallet'::text, 'claim'::text, 'donate'::text, 'forfeit'::text])))
) WITH (fillfactor=80);

CREATE TABLE closure.subject (
  closure uuid NOT NULL,
  kind text NOT NULL,
  index bytea NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT subject_pkey PRIMARY KEY (closure, kind, index, bucket)
);

CREATE VIEW closure.dormancy AS
 SELECT wallet,
    person,
    state,
    closure,
    quiet_since,
    told_at,
    deadline,
    reason,
    owner,
    changed_at,
    bucket
   FROM campaigns.dormancy;

CREATE VIEW closure.dormancy_exemption AS
 SELECT wallet,
    reason,
    by,
    since,
    ended_at,
    bucket
   FROM campaigns.dormancy_exemption;

CREATE VIEW closure.programme AS
 SELECT id,
    kind,
    state,
    name,
    file_hash,
    deadline,
    per_minute,
    made_by,
    started_by,
    made_at,
    started_at,
    sealed_name,
    listed_by
   FROM campaigns.programme;

CREATE VIEW closure.programme_wallet AS
 SELECT programme,
    wallet,
    state,
    closure,
    reason,
    changed_at,
    bucket
   FROM campaigns.programme_wallet;


CREATE SCHEMA commerce;

CREATE TABLE commerce.bill (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  merchant uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  label bytea NOT NULL,
  due_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  accepted_at timestamp with time zone,
  CONSTRAINT bill_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT bill_amount_check CHECK ((amount > 0)),
  CONSTRAINT bill_state_check CHECK ((state = ANY (ARRAY['open'::text, 'paid'::text, 'rejected'::text, 'withdrawn'::text, 'given_back'::text])))
) WITH (fillfactor=80);
CREATE INDEX bill_open ON commerce.bill USING btree (wallet, bucket) WHERE (state = 'open'::text);
CREATE INDEX bill_pair ON commerce.bill USING btree (wallet, merchant, bucket);
CREATE INDEX bill_sent ON commerce.bill USING btree (merchant, created_at);

CREATE TABLE commerce.biller (
  wallet uuid NOT NULL,
  merchant uuid NOT NULL,
  allowed boolean NOT NULL,
  since timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  named boolean DEFAULT false NOT NULL,
  CONSTRAINT biller_pkey PRIMARY KEY (wallet, merchant, bucket)
);

CREATE TABLE commerce.chargeback (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  reported_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  topup uuid,
  unreferenced boolean DEFAULT false NOT NULL,
  CONSTRAINT chargeback_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT chargeback_amount_check CHECK ((amount > 0))
);
CREATE INDEX chargeback_unreferenced ON commerce.chargeback USING btree (bucket, id) WHERE unreferenced;

CREATE TABLE commerce.charged_reference (
  reference uuid NOT NULL,
  chargeback uuid NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT charged_reference_pkey PRIMARY KEY (reference, bucket)
);

CREATE TABLE commerce.debt (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  amount bigint NOT NULL,
  repaid bigint DEFAULT 0 NOT NULL,
  currency text NOT NULL,
  source text NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT debt_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT debt_amount_check CHECK ((amount > 0)),
  CONSTRAINT debt_check CHECK (((repaid >= 0) AND (repaid <= amount))),
  CONSTRAINT debt_check1 CHECK (((state = 'repaid'::text) = (repaid = amount))),
  CONSTRAINT debt_source_check CHECK ((source = ANY (ARRAY['dispute'::text, 'chargeback'::text, 'dispute_sale'::text]))),
  CONSTRAINT debt_state_check CHECK ((state = ANY (ARRAY['open'::text, 'surviving'::text, 'repaid'::text, 'written_off'::text])))
) WITH (fillfactor=80);
CREATE INDEX debt_open ON commerce.debt USING btree (wallet, bucket) WHERE (state <> 'repaid'::text);

CREATE TABLE commerce.dispute (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  purchase uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  reason text NOT NULL,
  state text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  decided_at timestamp with time zone,
  decided_by uuid,
  bucket smallint NOT NULL,
  refunded bigint DEFAULT 0 NOT NULL,
  merchant uuid NOT NULL,
  decide_by timestamp with time zone NOT NULL,
  secured bigint DEFAULT 0 NOT NULL,
  credited bigint DEFAULT 0 NOT NULL,
  answer_by timestamp with time zone,
  unanswered_at timestamp with time zone,
  late_until timestamp with time zone,
  CONSTRAINT dispute_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT dispute_amount_check CHECK ((amount > 0)),
  CONSTRAINT dispute_check CHECK (((refunded >= 0) AND (refunded <= amount))),
  CONSTRAINT dispute_check1 CHECK (((secured >= 0) AND (secured <= amount))),
  CONSTRAINT dispute_check2 CHECK (((credited >= 0) AND (credited <= amount))),
  CONSTRAINT dispute_state_check CHECK ((state = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
) WITH (fillfactor=80);
CREATE INDEX dispute_due ON commerce.dispute USING btree (decide_by, id) WHERE (state = 'open'::text);
CREATE INDEX dispute_merchant ON commerce.dispute USING btree (merchant, opened_at);
CREATE UNIQUE INDEX dispute_once ON commerce.dispute USING btree (purchase, bucket);
CREATE INDEX dispute_open ON commerce.dispute USING btree (wallet, bucket) WHERE (state = 'open'::text);
CREATE INDEX dispute_wallet ON commerce.dispute USING btree (wallet, opened_at);

CREATE TABLE commerce.evidence (
  id uuid NOT NULL,
  dispute uuid NOT NULL,
  side text NOT NULL,
  person uuid NOT NULL,
  text bytea NOT NULL,
  given_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT evidence_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT evidence_side_check CHECK ((side = ANY (ARRAY['payer'::text, 'merchant'::text])))
);
CREATE INDEX evidence_dispute ON commerce.evidence USING btree (dispute, given_at);

CREATE TABLE commerce.merchant (
  wallet uuid NOT NULL,
  name text NOT NULL,
  since timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  takes boolean DEFAULT true NOT NULL,
  sealed_name bytea,
  looks bytea,
  scripts text,
  became_at timestamp with time zone,
  CONSTRAINT merchant_pkey PRIMARY KEY (wallet, bucket)
) WITH (fillfactor=90);
CREATE INDEX merchant_clear ON commerce.merchant USING btree (wallet) WHERE (name <> ''::text);
CREATE INDEX merchant_looks ON commerce.merchant USING btree (looks, scripts) WHERE (ended_at IS NULL);

CREATE TABLE commerce.purchase (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  merchant uuid NOT NULL,
  amount bigint NOT NULL,
  captured bigint DEFAULT 0 NOT NULL,
  refunded bigint DEFAULT 0 NOT NULL,
  currency text NOT NULL,
  reference text NOT NULL,
  state text NOT NULL,
  hold uuid,
  expires_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  sealed_reference bytea,
  proved boolean DEFAULT false NOT NULL,
  CONSTRAINT purchase_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT purchase_amount_check CHECK ((amount > 0)),
  CONSTRAINT purchase_check CHECK (((captured >= 0) AND (captured <= amount))),
  CONSTRAINT purchase_check1 CHECK (((refunded >= 0) AND (refunded <= captured))),
  CONSTRAINT purchase_check2 CHECK (((state = 'authorised'::text) = (hold IS NOT NULL))),
  CONSTRAINT purchase_state_check CHECK ((state = ANY (ARRAY['authorised'::text, 'captured'::text, 'voided'::text, 'expired'::text])))
) WITH (fillfactor=80);
CREATE INDEX purchase_clear ON commerce.purchase USING btree (id) WHERE (reference <> ''::text);
CREATE INDEX purchase_merchant ON commerce.purchase USING btree (merchant, bucket) WHERE (state = 'authorised'::text);
CREATE INDEX purchase_open ON commerce.purchase USING btree (wallet, bucket) WHERE (state = 'authorised'::text);
CREATE INDEX purchase_pair ON commerce.purchase USING btree (wallet, merchant, bucket);
CREATE INDEX purchase_sold ON commerce.purchase USING btree (merchant, created_at);

CREATE TABLE commerce.refund (
  id uuid NOT NULL,
  purchase uuid NOT NULL,
  wallet uuid NOT NULL,
  merchant uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  state text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  late boolean DEFAULT false NOT NULL,
  paid_at timestamp with time zone,
  bucket smallint NOT NULL,
  dispute uuid,
  proved boolean DEFAULT true NOT NULL,
  announced_at timestamp with time zone,
  CONSTRAINT refund_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT refund_amount_check CHECK ((amount > 0)),
  CONSTRAINT refund_state_check CHECK ((state = ANY (ARRAY['announced'::text, 'paid'::text, 'failed'::text])))
) WITH (fillfactor=80);
CREATE INDEX refund_merchant ON commerce.refund USING btree (merchant, bucket) WHERE (state = 'announced'::text);
CREATE INDEX refund_of ON commerce.refund USING btree (purchase, bucket);
CREATE INDEX refund_open ON commerce.refund USING btree (wallet, bucket) WHERE (state = 'announced'::text);

CREATE TABLE commerce.resting (
  id uuid NOT NULL,
  kind text NOT NULL,
  source uuid NOT NULL,
  payer uuid NOT NULL,
  merchant uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  state text NOT NULL,
  free_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT resting_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT resting_amount_check CHECK ((amount > 0)),
  CONSTRAINT resting_kind_check CHECK ((kind = ANY (ARRAY['purchase'::text, 'bill'::text, 'mandate'::text]))),
  CONSTRAINT resting_state_check CHECK ((state = ANY (ARRAY['open'::text, 'free'::text, 'refunded'::text, 'disputed'::text, 'given_back'::text])))
) WITH (fillfactor=80);
CREATE INDEX resting_merchant ON commerce.resting USING btree (merchant, bucket) WHERE (state = 'open'::text);
CREATE INDEX resting_payer ON commerce.resting USING btree (payer) WHERE (state = 'open'::text);
CREATE INDEX resting_source ON commerce.resting USING btree (source) WHERE (state = 'open'::text);


CREATE SCHEMA core;

CREATE TABLE core.clock (
  one boolean DEFAULT true NOT NULL,
  seconds bigint DEFAULT 0 NOT NULL,
  CONSTRAINT clock_pkey PRIMARY KEY (one),
  CONSTRAINT clock_one_check CHECK (one),
  CONSTRAINT clock_seconds_check CHECK ((seconds >= 0))
);

CREATE TABLE core.due (
  bucket smallint NOT NULL,
  due_at timestamp with time zone NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  ref uuid NOT NULL,
  wallet uuid,
  epoch integer,
  payload jsonb DEFAULT '{}'::jsonb NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  claimed_until timestamp with time zone,
  CONSTRAINT due_pkey PRIMARY KEY (bucket, due_at, id)
) WITH (fillfactor=70);
CREATE INDEX due_ref ON core.due USING btree (ref, kind, bucket);

CREATE TABLE core.idempotency (
  scope uuid NOT NULL,
  key_hash bytea NOT NULL,
  bucket smallint NOT NULL,
  hash bytea NOT NULL,
  status smallint,
  answer bytea,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_pkey PRIMARY KEY (scope, key_hash, bucket)
);
CREATE INDEX idempotency_expiry ON core.idempotency USING btree (bucket, expires_at);

CREATE TABLE core.keyring (
  one boolean DEFAULT true NOT NULL,
  fingerprint bytea NOT NULL,
  CONSTRAINT keyring_pkey PRIMARY KEY (one),
  CONSTRAINT keyring_fingerprint_check CHECK ((octet_length(fingerprint) = 32)),
  CONSTRAINT keyring_one_check CHECK (one)
);

CREATE TABLE core.lease (
  name text NOT NULL,
  owner uuid NOT NULL,
  fence bigint NOT NULL,
  until timestamp with time zone NOT NULL,
  CONSTRAINT lease_pkey PRIMARY KEY (name)
);

CREATE TABLE core.migration (
  number integer NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  applied_at timestamp with time zone NOT NULL,
  CONSTRAINT migration_pkey PRIMARY KEY (number)
);

CREATE TABLE core.setup (
  one boolean DEFAULT true NOT NULL,
  partitions integer NOT NULL,
  mode text,
  CONSTRAINT setup_pkey PRIMARY KEY (one),
  CONSTRAINT setup_mode_check CHECK ((mode = ANY (ARRAY['sandbox'::text, 'production'::text]))),
  CONSTRAINT setup_one_check CHECK (one),
  CONSTRAINT setup_partitions_check CHECK (((partitions >= 0) AND (partitions <= 256)))
);

CREATE TABLE core.tally (
  wallet uuid NOT NULL,
  kind text NOT NULL,
  day date NOT NULL,
  n integer NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT tally_pkey PRIMARY KEY (wallet, kind, day, bucket)
) WITH (fillfactor=70);


CREATE SCHEMA credit;

CREATE TABLE credit.line (
  wallet uuid NOT NULL,
  id uuid NOT NULL,
  credit_limit bigint NOT NULL,
  currency text NOT NULL,
  annual_bp integer NOT NULL,
  state text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT line_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT line_annual_bp_check CHECK (((annual_bp >= 0) AND (annual_bp <= 3600))),
  CONSTRAINT line_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT line_credit_limit_check CHECK ((credit_limit > 0)),
  CONSTRAINT line_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
) WITH (fillfactor=80);
CREATE INDEX line_closed ON credit.line USING btree (closed_at, bucket) WHERE (state = 'closed'::text);
CREATE UNIQUE INDEX line_open ON credit.line USING btree (wallet, bucket) WHERE (state = 'open'::text);

CREATE TABLE credit.loan (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  line uuid NOT NULL,
  principal bigint NOT NULL,
  outstanding bigint NOT NULL,
  currency text NOT NULL,
  annual_bp integer NOT NULL,
  accrued bigint DEFAULT 0 NOT NULL,
  accrued_to date NOT NULL,
  interest_paid bigint DEFAULT 0 NOT NULL,
  instalments integer NOT NULL,
  state text NOT NULL,
  drawn_on date NOT NULL,
  drawn_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT loan_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT loan_accrued_check CHECK ((accrued >= 0)),
  CONSTRAINT loan_check CHECK (((outstanding >= 0) AND (outstanding <= principal))),
  CONSTRAINT loan_check1 CHECK (((state = ANY (ARRAY['settled'::text, 'written_off'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT loan_check2 CHECK (((state <> 'settled'::text) OR (outstanding = 0))),
  CONSTRAINT loan_instalments_check CHECK (((instalments >= 1) AND (instalments <= 24))),
  CONSTRAINT loan_interest_paid_check CHECK ((interest_paid >= 0)),
  CONSTRAINT loan_principal_check CHECK ((principal > 0)),
  CONSTRAINT loan_state_check CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text, 'surviving'::text, 'written_off'::text])))
) WITH (fillfactor=80);
CREATE INDEX loan_owed ON credit.loan USING btree (state, drawn_on, bucket) WHERE (state = ANY (ARRAY['open'::text, 'surviving'::text]));
CREATE INDEX loan_wallet ON credit.loan USING btree (wallet, bucket);

CREATE TABLE credit.repayment (
  id uuid NOT NULL,
  loan uuid NOT NULL,
  interest bigint NOT NULL,
  principal bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT repayment_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT repayment_interest_check CHECK ((interest >= 0)),
  CONSTRAINT repayment_principal_check CHECK ((principal >= 0))
);
CREATE INDEX repayment_loan ON credit.repayment USING btree (loan, at, bucket);


CREATE SCHEMA identity;

CREATE TABLE identity.activity (
  person uuid NOT NULL,
  last_at timestamp with time zone NOT NULL,
  again_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT activity_pkey PRIMARY KEY (person, bucket)
) WITH (fillfactor=80);
CREATE INDEX activity_again ON identity.activity USING btree (bucket, again_at) WHERE (again_at IS NOT NULL);
CREATE INDEX activity_quiet ON identity.activity USING btree (bucket, last_at) WHERE (again_at IS NULL);

CREATE TABLE identity.allowed_recovery (
  id uuid NOT NULL,
  person uuid NOT NULL,
  kind text NOT NULL,
  blind_index bytea NOT NULL,
  from_before boolean NOT NULL,
  allowed_at timestamp with time zone NOT NULL,
  usable_from timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_by text,
  bucket smallint NOT NULL,
  drops text[] DEFAULT '{}'::text[] NOT NULL,
  CONSTRAINT allowed_recovery_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT allowed_recovery_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CONSTRAINT allowed_recovery_ended_by_check CHECK ((ended_by = ANY (ARRAY['used'::text, 'objected'::text, 'replaced'::text, 'recovered'::text]))),
  CONSTRAINT allowed_recovery_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text])))
);
CREATE INDEX allowed_recovery_contact ON identity.allowed_recovery USING btree (blind_index) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX allowed_recovery_open ON identity.allowed_recovery USING btree (person, bucket) WHERE (ended_at IS NULL);

CREATE TABLE identity.authenticator (
  id uuid NOT NULL,
  person uuid NOT NULL,
  secret bytea NOT NULL,
  state text NOT NULL,
  last_step bigint,
  created_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  bucket smallint NOT NULL,
  removed_at timestamp with time zone,
  CONSTRAINT authenticator_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT authenticator_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'removed'::text])))
) WITH (fillfactor=80);
CREATE UNIQUE INDEX authenticator_active ON identity.authenticator USING btree (person, bucket) WHERE (state = 'active'::text);
CREATE INDEX authenticator_person ON identity.authenticator USING btree (person, bucket);

CREATE TABLE identity.challenge (
  id uuid NOT NULL,
  person uuid NOT NULL,
  session uuid,
  act text NOT NULL,
  statement bytea NOT NULL,
  statement_hash bytea NOT NULL,
  methods text[] NOT NULL,
  strong text[] NOT NULL,
  code_hashes bytea[] DEFAULT '{}'::bytea[] NOT NULL,
  weak_code boolean DEFAULT false NOT NULL,
  attempts smallint DEFAULT 0 NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  method text,
  strength text,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  proved_at timestamp with time zone,
  used_at timestamp with time zone,
  bucket smallint NOT NULL,
  used_for uuid,
  CONSTRAINT challenge_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT challenge_check CHECK (((state = ANY (ARRAY['proved'::text, 'used'::text])) <= ((proved_at IS NOT NULL) AND (method IS NOT NULL) AND (strength IS NOT NULL)))),
  CONSTRAINT challenge_state_check CHECK ((state = ANY (ARRAY['open'::text, 'proved'::text, 'used'::text, 'void'::text]))),
  CONSTRAINT challenge_statement_hash_check CHECK ((octet_length(statement_hash) = 32)),
  CONSTRAINT challenge_strength_check CHECK ((strength = ANY (ARRAY['strong'::text, 'weak'::text])))
) WITH (fillfactor=80);
CREATE INDEX challenge_person ON identity.challenge USING btree (person, bucket) WHERE (state = ANY (ARRAY['open'::text, 'proved'::text]));

CREATE TABLE identity.claim (
  blind_index bytea NOT NULL,
  person uuid NOT NULL,
  contact uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT claim_pkey PRIMARY KEY (blind_index, bucket)
);

CREATE TABLE identity.contact (
  id uuid NOT NULL,
  person uuid NOT NULL,
  kind text NOT NULL,
  address bytea NOT NULL,
  origin text NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  bucket smallint NOT NULL,
  cut_off boolean DEFAULT false NOT NULL,
  CONSTRAINT contact_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT contact_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text]))),
  CONSTRAINT contact_origin_check CHECK ((origin = ANY (ARRAY['registration'::text, 'change'::text])))
);
CREATE UNIQUE INDEX contact_current ON identity.contact USING btree (person, kind, bucket) WHERE (until IS NULL);
CREATE INDEX contact_person ON identity.contact USING btree (person, since, bucket);

CREATE TABLE identity.former_claim (
  blind_index bytea NOT NULL,
  person uuid NOT NULL,
  contact uuid NOT NULL,
  until timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT former_claim_pkey PRIMARY KEY (blind_index, bucket)
);

CREATE TABLE identity.former_password (
  person uuid NOT NULL,
  phc bytea NOT NULL,
  set_at timestamp with time zone NOT NULL,
  replaced_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT former_password_pkey PRIMARY KEY (person, set_at, bucket)
);

CREATE TABLE identity.freeze (
  person uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  restricts boolean NOT NULL,
  ended_at timestamp with time zone,
  ended_by text,
  bucket smallint NOT NULL,
  objected_at timestamp with time zone,
  took_part uuid[],
  CONSTRAINT freeze_pkey PRIMARY KEY (person, since, bucket),
  CONSTRAINT freeze_check CHECK (((ended_at IS NULL) = (ended_by IS NULL))),
  CONSTRAINT freeze_ended_by_check CHECK ((ended_by = ANY (ARRAY['recovery'::text, 'staff'::text])))
);
CREATE UNIQUE INDEX freeze_open ON identity."freeze" USING btree (person, bucket) WHERE (ended_at IS NULL);

CREATE TABLE identity.freeze_link (
  id uuid NOT NULL,
  person uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  bucket smallint NOT NULL,
  spent_at timestamp with time zone,
  objects boolean DEFAULT false NOT NULL,
  contact uuid,
  rested_at timestamp with time zone,
  CONSTRAINT freeze_link_pkey PRIMARY KEY (id, bucket)
);
CREATE INDEX freeze_link_disowned ON identity.freeze_link USING btree (person, bucket) WHERE ((used_at IS NOT NULL) AND (spent_at IS NOT NULL));
CREATE INDEX freeze_link_person ON identity.freeze_link USING btree (person, bucket) WHERE (spent_at IS NULL);
CREATE INDEX freeze_link_rested ON identity.freeze_link USING btree (contact, bucket) WHERE (rested_at IS NOT NULL);

CREATE TABLE identity.lockout (
  person uuid NOT NULL,
  factor text NOT NULL,
  failures integer NOT NULL,
  failed_at timestamp with time zone NOT NULL,
  locked_until timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT lockout_pkey PRIMARY KEY (person, factor, bucket),
  CONSTRAINT lockout_failures_check CHECK ((failures >= 0))
) WITH (fillfactor=80);
CREATE INDEX lockout_nobody ON identity.lockout USING btree (bucket, failed_at) WHERE (factor = 'nobody'::text);

CREATE TABLE identity.password (
  person uuid NOT NULL,
  phc bytea NOT NULL,
  long boolean NOT NULL,
  set_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  by_one_contact boolean DEFAULT false NOT NULL,
  CONSTRAINT password_pkey PRIMARY KEY (person, bucket)
);

CREATE TABLE identity.person (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  language text NOT NULL,
  state text DEFAULT 'active'::text NOT NULL,
  terms_pack text NOT NULL,
  terms_version text NOT NULL,
  terms_accepted_at timestamp with time zone NOT NULL,
  level smallint DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT person_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT person_check CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT person_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
  CONSTRAINT person_state_check CHECK ((state = ANY (ARRAY['active'::text, 'closed'::text])))
) WITH (fillfactor=80);

CREATE TABLE identity.recovery_code (
  person uuid NOT NULL,
  code_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT recovery_code_pkey PRIMARY KEY (person, code_hash, bucket)
);

CREATE TABLE identity.send_quota (
  key bytea NOT NULL,
  sent timestamp with time zone[] NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT send_quota_pkey PRIMARY KEY (key, bucket)
) WITH (fillfactor=70);

CREATE TABLE identity.session (
  id uuid NOT NULL,
  person uuid NOT NULL,
  wallet uuid NOT NULL,
  token_hash bytea NOT NULL,
  source text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  device text,
  CONSTRAINT session_pkey PRIMARY KEY (id, bucket)
) WITH (fillfactor=80);
CREATE INDEX session_person ON identity.session USING btree (person, bucket) WHERE (ended_at IS NULL);

CREATE TABLE identity.undone (
  id uuid NOT NULL,
  person uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  what bytea NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT undone_pkey PRIMARY KEY (id, bucket)
);
CREATE INDEX undone_person ON identity.undone USING btree (person, since, bucket);

CREATE TABLE identity.verification (
  id uuid NOT NULL,
  purpose text NOT NULL,
  person uuid,
  kind text NOT NULL,
  blind_index bytea NOT NULL,
  address bytea,
  language text NOT NULL,
  terms_pack text,
  terms_version text,
  epoch integer,
  code_hashes bytea[] DEFAULT '{}'::bytea[] NOT NULL,
  attempts smallint DEFAULT 0 NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  source text DEFAULT ''::text NOT NULL,
  sends boolean DEFAULT true NOT NULL,
  CONSTRAINT verification_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT verification_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'email'::text]))),
  CONSTRAINT verification_purpose_check CHECK ((purpose = ANY (ARRAY['registration'::text, 'sign_in'::text, 'password_reset'::text, 'contact_change'::text, 'recovery'::text]))),
  CONSTRAINT verification_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'void'::text])))
) WITH (fillfactor=80);
CREATE INDEX verification_contact ON identity.verification USING btree (blind_index, bucket, purpose, created_at);
CREATE INDEX verification_person ON identity.verification USING btree (person, bucket) WHERE ((state = 'open'::text) AND (person IS NOT NULL));


CREATE SCHEMA instruments;

CREATE TABLE instruments.instrument (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  person uuid NOT NULL,
  kind text NOT NULL,
  scheme text NOT NULL,
  state text NOT NULL,
  reason text,
  number bytea NOT NULL,
  label bytea,
  tail text NOT NULL,
  number_index bytea NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  verified_at timestamp with time zone,
  unlinked_at timestamp with time zone,
  bucket smallint NOT NULL,
  network text,
  expires_at timestamp with time zone,
  CONSTRAINT instrument_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT instrument_card_check CHECK ((((kind = 'card'::text) = (network IS NOT NULL)) AND ((kind = 'card'::text) = (expires_at IS NOT NULL)) AND ((kind = 'card'::text) = (scheme = ANY (ARRAY['card_number'::text, 'card_token'::text]))))),
  CONSTRAINT instrument_check CHECK (((state <> 'verified'::text) OR (verified_at IS NOT NULL))),
  CONSTRAINT instrument_check1 CHECK (((state = 'unlinked'::text) = (unlinked_at IS NOT NULL))),
  CONSTRAINT instrument_kind_check CHECK ((kind = ANY (ARRAY['bank_account'::text, 'own_wallet'::text, 'card'::text]))),
  CONSTRAINT instrument_scheme_check CHECK ((scheme = ANY (ARRAY['iban'::text, 'cn_card_number'::text, 'domestic'::text, 'wallet_account'::text, 'card_number'::text, 'card_token'::text]))),
  CONSTRAINT instrument_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'verified'::text, 'name_mismatch'::text, 'refused'::text, 'unlinked'::text]))),
  CONSTRAINT instrument_tail_check CHECK ((length(tail) <= 4))
) WITH (fillfactor=90);
CREATE UNIQUE INDEX instrument_live ON instruments.instrument USING btree (wallet, number_index, bucket) WHERE (state = ANY (ARRAY['pending'::text, 'verified'::text]));
CREATE INDEX instrument_wallet ON instruments.instrument USING btree (wallet, bucket);


CREATE SCHEMA investments;

CREATE TABLE investments.investment (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  offer text NOT NULL,
  version integer NOT NULL,
  principal bigint NOT NULL,
  currency text NOT NULL,
  days integer NOT NULL,
  annual_bp integer NOT NULL,
  early_bp integer,
  year_days integer NOT NULL,
  begins_on date NOT NULL,
  pays_on date NOT NULL,
  state text NOT NULL,
  choice text NOT NULL,
  told integer,
  told_at timestamp with time zone,
  interest bigint DEFAULT 0 NOT NULL,
  rolled_from uuid,
  taken_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  chosen_at timestamp with time zone,
  CONSTRAINT investment_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT investment_check CHECK (((state = 'running'::text) = (ended_at IS NULL))),
  CONSTRAINT investment_check1 CHECK (((told IS NULL) = (told_at IS NULL))),
  CONSTRAINT investment_choice_check CHECK ((choice = ANY (ARRAY['pay_back'::text, 'roll_over'::text]))),
  CONSTRAINT investment_interest_check CHECK ((interest >= 0)),
  CONSTRAINT investment_principal_check CHECK ((principal > 0)),
  CONSTRAINT investment_state_check CHECK ((state = ANY (ARRAY['running'::text, 'paid'::text, 'left'::text, 'rolled_over'::text, 'undone'::text])))
) WITH (fillfactor=80);
CREATE INDEX investment_of ON investments.investment USING btree (wallet, bucket);

CREATE TABLE investments.offer (
  id text NOT NULL,
  version integer NOT NULL,
  currency text NOT NULL,
  days integer NOT NULL,
  annual_bp integer NOT NULL,
  early_bp integer,
  year_days integer NOT NULL,
  least bigint NOT NULL,
  most bigint NOT NULL,
  published_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT offer_pkey PRIMARY KEY (id, version),
  CONSTRAINT offer_annual_bp_check CHECK ((annual_bp >= 0)),
  CONSTRAINT offer_check CHECK (((early_bp >= 0) AND (early_bp <= annual_bp))),
  CONSTRAINT offer_check1 CHECK ((most >= "least")),
  CONSTRAINT offer_days_check CHECK ((days > 0)),
  CONSTRAINT offer_least_check CHECK (("least" > 0)),
  CONSTRAINT offer_version_check CHECK ((version > 0)),
  CONSTRAINT offer_year_days_check CHECK ((year_days = ANY (ARRAY[360, 365])))
);
CREATE UNIQUE INDEX offer_current ON investments.offer USING btree (id) WHERE (ended_at IS NULL);


CREATE SCHEMA kyc;

CREATE TABLE kyc.identity (
  person uuid NOT NULL,
  level smallint NOT NULL,
  real_name bytea NOT NULL,
  document_type text NOT NULL,
  document bytea NOT NULL,
  document_index bytea NOT NULL,
  verified_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  by_two boolean DEFAULT false NOT NULL,
  CONSTRAINT identity_pkey PRIMARY KEY (person, bucket),
  CONSTRAINT identity_level_check CHECK ((level = 1))
);
CREATE INDEX identity_document ON kyc.identity USING btree (document_index, bucket);


CREATE SCHEMA ledger;

CREATE TABLE ledger.account (
  id uuid NOT NULL,
  wallet uuid,
  purpose text NOT NULL,
  currency text NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  epoch integer DEFAULT 0 NOT NULL,
  allow integer NOT NULL,
  debit_limit bigint DEFAULT 0,
  credit_limit bigint,
  debits_posted bigint DEFAULT 0 NOT NULL,
  credits_posted bigint DEFAULT 0 NOT NULL,
  debits_pending bigint DEFAULT 0 NOT NULL,
  credits_pending bigint DEFAULT 0 NOT NULL,
  version bigint DEFAULT 0 NOT NULL,
  moved_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  spent_on date,
  spent_on_others bigint DEFAULT 0 NOT NULL,
  spent_on_own bigint DEFAULT 0 NOT NULL,
  spent bigint DEFAULT 0 NOT NULL,
  spend_most bigint,
  spend_next bigint,
  spend_next_from timestamp with time zone,
  CONSTRAINT account_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT account_credits_pending_check CHECK ((credits_pending >= 0)),
  CONSTRAINT account_credits_posted_check CHECK ((credits_posted >= 0)),
  CONSTRAINT account_debits_pending_check CHECK ((debits_pending >= 0)),
  CONSTRAINT account_debits_posted_check CHECK ((debits_posted >= 0)),
  CONSTRAINT account_spend_most_check CHECK (((spend_most >= 0) AND (spend_next >= 0))),
  CONSTRAINT account_spend_next_check CHECK (((spend_next IS NULL) OR (spend_next_from IS NOT NULL))),
  CONSTRAINT account_state_check CHECK ((state = ANY (ARRAY['open'::text, 'frozen'::text, 'closing'::text, 'closed'::text]))),
  CONSTRAINT closed_is_empty CHECK (((state <> 'closed'::text) OR ((debits_posted = credits_posted) AND (debits_pending = 0) AND (credits_pending = 0)))),
  CONSTRAINT credit_limit_holds CHECK (((credit_limit IS NULL) OR (((credits_posted + credits_pending) - debits_posted) <= credit_limit))),
  CONSTRAINT debit_limit_holds CHECK (((debit_limit IS NULL) OR (((debits_posted + debits_pending) - credits_posted) <= debit_limit)))
) WITH (fillfactor=60, autovacuum_vacuum_scale_factor=0.01, autovacuum_vacuum_threshold=1000);
CREATE INDEX account_wallet ON ledger.account USING btree (wallet, bucket) WHERE (wallet IS NOT NULL);

CREATE TABLE ledger.break (
  bucket smallint NOT NULL,
  subject uuid NOT NULL,
  kind text NOT NULL,
  found jsonb NOT NULL,
  owner text NOT NULL,
  found_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  cleared_at timestamp with time zone,
  CONSTRAINT break_pkey PRIMARY KEY (bucket, subject, kind)
);

CREATE TABLE ledger.day_limit_before (
  id uuid NOT NULL,
  account uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  most bigint,
  bucket smallint NOT NULL,
  CONSTRAINT day_limit_before_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT day_limit_before_most_check CHECK ((most >= 0))
);
CREATE INDEX day_limit_before_account ON ledger.day_limit_before USING btree (account, changed_at, bucket);

CREATE TABLE ledger.hold (
  id uuid NOT NULL,
  debit uuid NOT NULL,
  credit uuid NOT NULL,
  currency text NOT NULL,
  code smallint NOT NULL,
  amount bigint NOT NULL,
  captured bigint DEFAULT 0 NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT hold_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT hold_amount_check CHECK ((amount > 0)),
  CONSTRAINT hold_check CHECK (((captured >= 0) AND (captured <= amount))),
  CONSTRAINT hold_check1 CHECK (((state = 'open'::text) = (ended_at IS NULL))),
  CONSTRAINT hold_check2 CHECK ((debit <> credit)),
  CONSTRAINT hold_state_check CHECK ((state = ANY (ARRAY['open'::text, 'captured'::text, 'released'::text, 'expired'::text])))
) WITH (fillfactor=70);
CREATE INDEX hold_open_credit ON ledger.hold USING btree (credit, bucket) WHERE (state = 'open'::text);
CREATE INDEX hold_open_debit ON ledger.hold USING btree (debit, bucket) WHERE (state = 'open'::text);

CREATE TABLE ledger.leg (
  account uuid NOT NULL,
  transfer uuid NOT NULL,
  peer uuid NOT NULL,
  version bigint NOT NULL,
  posted bigint NOT NULL,
  held bigint NOT NULL,
  balance bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  kind smallint NOT NULL,
  code smallint NOT NULL,
  debit boolean NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT leg_pkey PRIMARY KEY (account, version, bucket),
  CONSTRAINT leg_once UNIQUE (transfer, account, bucket),
  CONSTRAINT leg_posted_check CHECK ((posted >= 0))
) WITH (autovacuum_vacuum_insert_scale_factor=0.1);
CREATE INDEX leg_at ON ledger.leg USING brin (at);

CREATE TABLE ledger.reconciliation (
  id uuid NOT NULL,
  started_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone NOT NULL,
  accounts bigint NOT NULL,
  breaks integer NOT NULL,
  totals jsonb NOT NULL,
  CONSTRAINT reconciliation_pkey PRIMARY KEY (id)
);

CREATE TABLE ledger.request (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  hash uuid NOT NULL,
  batch uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  amount bigint NOT NULL,
  refusal smallint,
  on_debit boolean,
  bucket smallint NOT NULL,
  CONSTRAINT request_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT request_amount_check CHECK ((amount >= 0))
) WITH (autovacuum_vacuum_insert_scale_factor=0.1);


CREATE SCHEMA mandates;

CREATE TABLE mandates.authorisation (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  client bytea NOT NULL,
  scopes text[] NOT NULL,
  hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT authorisation_pkey PRIMARY KEY (id, bucket)
) WITH (fillfactor=80);
CREATE INDEX authorisation_wallet ON mandates.authorisation USING btree (wallet, bucket) WHERE (ended_at IS NULL);

CREATE TABLE mandates.charge (
  mandate uuid NOT NULL,
  id uuid NOT NULL,
  amount bigint NOT NULL,
  charged_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT charge_pkey PRIMARY KEY (mandate, id, bucket),
  CONSTRAINT charge_amount_check CHECK ((amount > 0))
);
CREATE INDEX charge_time ON mandates.charge USING btree (mandate, charged_at, bucket);

CREATE TABLE mandates.mandate (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  merchant uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  payee bytea NOT NULL,
  max_amount bigint NOT NULL,
  currency text NOT NULL,
  every text,
  next_run timestamp with time zone,
  failures integer DEFAULT 0 NOT NULL,
  retry_at timestamp with time zone,
  last_code text,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  ended_by text,
  bucket smallint NOT NULL,
  proved boolean DEFAULT true NOT NULL,
  anchor timestamp with time zone,
  zone text DEFAULT 'Asia/Shanghai'::text NOT NULL,
  period text,
  period_max bigint,
  CONSTRAINT mandate_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT mandate_check CHECK (((kind = 'subscription'::text) = (every IS NOT NULL))),
  CONSTRAINT mandate_check1 CHECK (((state = ANY (ARRAY['cancelled'::text, 'expired'::text])) = (ended_at IS NOT NULL))),
  CONSTRAINT mandate_check2 CHECK (((period IS NULL) = (period_max IS NULL))),
  CONSTRAINT mandate_check3 CHECK (((every IS NULL) = (anchor IS NULL))),
  CONSTRAINT mandate_kind_check CHECK ((kind = ANY (ARRAY['mandate'::text, 'subscription'::text]))),
  CONSTRAINT mandate_max_amount_check CHECK ((max_amount > 0)),
  CONSTRAINT mandate_period_check CHECK ((period = ANY (ARRAY['day'::text, 'week'::text, 'month'::text, 'year'::text]))),
  CONSTRAINT mandate_period_max_check CHECK ((period_max > 0)),
  CONSTRAINT mandate_state_check CHECK ((state = ANY (ARRAY['incomplete'::text, 'trialing'::text, 'active'::text, 'past_due'::text, 'paused'::text, 'cancelled'::text, 'expired'::text])))
) WITH (fillfactor=80);
CREATE INDEX mandate_collected ON mandates.mandate USING btree (merchant, created_at);
CREATE INDEX mandate_wallet ON mandates.mandate USING btree (wallet, bucket);


CREATE SCHEMA notices;

CREATE TABLE notices.address (
  contact uuid NOT NULL,
  person uuid NOT NULL,
  channel text NOT NULL,
  address bytea NOT NULL,
  blind_index bytea NOT NULL,
  language text NOT NULL,
  since timestamp with time zone NOT NULL,
  until timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT address_pkey PRIMARY KEY (contact, bucket),
  CONSTRAINT address_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  CONSTRAINT address_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text))
);
CREATE INDEX address_person ON notices.address USING btree (person, bucket);

CREATE TABLE notices.message (
  id uuid NOT NULL,
  subject uuid NOT NULL,
  person boolean NOT NULL,
  template text NOT NULL,
  channel text NOT NULL,
  language text NOT NULL,
  address bytea,
  content bytea,
  blind_index bytea,
  state text DEFAULT 'queued'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT message_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT message_channel_check CHECK ((channel = ANY (ARRAY['sms'::text, 'email'::text]))),
  CONSTRAINT message_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'::text)),
  CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text])))
) WITH (fillfactor=80);
CREATE INDEX message_inbox ON notices.message USING btree (blind_index, created_at, bucket);
CREATE INDEX message_subject ON notices.message USING btree (subject, created_at, bucket);


CREATE SCHEMA operations;

CREATE TABLE operations.client_release (
  name text NOT NULL,
  minimum text NOT NULL,
  announced_at timestamp with time zone NOT NULL,
  enforced_at timestamp with time zone NOT NULL,
  update_url text NOT NULL,
  set_by uuid NOT NULL,
  CONSTRAINT client_release_pkey PRIMARY KEY (name, minimum),
  CONSTRAINT client_release_check CHECK ((enforced_at >= announced_at))
);

CREATE TABLE operations.heartbeat (
  process uuid NOT NULL,
  name text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT heartbeat_pkey PRIMARY KEY (process)
);

CREATE TABLE operations.incident (
  id uuid NOT NULL,
  impact text NOT NULL,
  scope text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  resolved_at timestamp with time zone,
  CONSTRAINT incident_pkey PRIMARY KEY (id),
  CONSTRAINT incident_impact_check CHECK ((impact = ANY (ARRAY['degraded'::text, 'down'::text])))
);
CREATE INDEX incident_open ON operations.incident USING btree (opened_at) WHERE (resolved_at IS NULL);

CREATE TABLE operations.incident_update (
  incident uuid NOT NULL,
  seq integer NOT NULL,
  state text NOT NULL,
  at timestamp with time zone NOT NULL,
  next_at timestamp with time zone,
  text_en text NOT NULL,
  text_zh text NOT NULL,
  by uuid NOT NULL,
  text jsonb,
  CONSTRAINT incident_update_pkey PRIMARY KEY (incident, seq),
  CONSTRAINT incident_update_incident_fkey FOREIGN KEY (incident) REFERENCES operations.incident(id),
  CONSTRAINT incident_update_state_check CHECK ((state = ANY (ARRAY['investigating'::text, 'identified'::text, 'monitoring'::text, 'resolved'::text])))
);

CREATE TABLE operations.maintenance (
  id uuid NOT NULL,
  scope text NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  notice_en text NOT NULL,
  notice_zh text NOT NULL,
  announced_by uuid NOT NULL,
  announced_at timestamp with time zone NOT NULL,
  cancelled_by uuid,
  cancelled_at timestamp with time zone,
  notice jsonb,
  CONSTRAINT maintenance_pkey PRIMARY KEY (id),
  CONSTRAINT maintenance_check CHECK ((ends_at > starts_at)),
  CONSTRAINT maintenance_check1 CHECK (((cancelled_by IS NULL) = (cancelled_at IS NULL)))
);
CREATE INDEX maintenance_end ON operations.maintenance USING btree (ends_at);

CREATE TABLE operations.outage (
  id uuid NOT NULL,
  from_at timestamp with time zone NOT NULL,
  to_at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  CONSTRAINT outage_pkey PRIMARY KEY (id),
  CONSTRAINT outage_check CHECK ((to_at > from_at))
);
CREATE INDEX outage_end ON operations.outage USING btree (to_at);

CREATE TABLE operations.pulse (
  one boolean DEFAULT true NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT pulse_pkey PRIMARY KEY (one),
  CONSTRAINT pulse_one_check CHECK (one)
);


CREATE SCHEMA payments;

CREATE TABLE payments.arrival (
  wallet uuid NOT NULL,
  day date NOT NULL,
  currency text NOT NULL,
  told integer DEFAULT 0 NOT NULL,
  gathered integer DEFAULT 0 NOT NULL,
  amount bigint DEFAULT 0 NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT arrival_pkey PRIMARY KEY (wallet, day, currency, bucket)
) WITH (fillfactor=70);

CREATE TABLE payments.incoming (
  payment uuid NOT NULL,
  wallet uuid NOT NULL,
  sender uuid NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  arrives_at timestamp with time zone,
  CONSTRAINT incoming_pkey PRIMARY KEY (payment, bucket)
) WITH (fillfactor=70);
CREATE INDEX incoming_wallet ON payments.incoming USING btree (wallet, bucket);

CREATE TABLE payments.memo (
  transfer uuid NOT NULL,
  wallet uuid NOT NULL,
  sealed bytea NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT memo_pkey PRIMARY KEY (transfer, wallet, bucket)
);

CREATE TABLE payments.payee (
  wallet uuid NOT NULL,
  payee uuid NOT NULL,
  first_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  waited_at timestamp with time zone,
  waited_amount bigint,
  waited_currency text,
  CONSTRAINT payee_pkey PRIMARY KEY (wallet, payee, bucket)
);

CREATE TABLE payments.payment (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  instrument uuid,
  peer uuid,
  closure uuid,
  epoch integer,
  reason text,
  rail_ref text,
  attempts integer DEFAULT 0 NOT NULL,
  next_try timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  bucket smallint NOT NULL,
  arrives_at timestamp with time zone,
  CONSTRAINT payment_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT payment_amount_check CHECK ((amount > 0)),
  CONSTRAINT payment_check CHECK (((kind <> 'transfer'::text) OR (peer IS NOT NULL))),
  CONSTRAINT payment_check1 CHECK (((kind = 'transfer'::text) OR (instrument IS NOT NULL))),
  CONSTRAINT payment_check2 CHECK (((kind <> 'payout'::text) OR (closure IS NOT NULL))),
  CONSTRAINT payment_kind_check CHECK ((kind = ANY (ARRAY['topup'::text, 'withdrawal'::text, 'transfer'::text, 'payout'::text, 'return'::text])))
) WITH (fillfactor=85);
CREATE INDEX payment_changed ON payments.payment USING btree (changed_at, bucket) WHERE (kind <> 'transfer'::text);
CREATE INDEX payment_closure ON payments.payment USING btree (wallet, bucket) WHERE (closure IS NOT NULL);
CREATE INDEX payment_open ON payments.payment USING btree (wallet, bucket) WHERE (state = ANY (ARRAY['created'::text, 'sent'::text, 'unknown'::text, 'pending'::text]));
CREATE INDEX payment_topup ON payments.payment USING btree (wallet, bucket) WHERE (kind = 'topup'::text);

CREATE TABLE payments.place (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  payee uuid NOT NULL,
  taken_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT place_pkey PRIMARY KEY (id, bucket)
) WITH (fillfactor=70);
CREATE INDEX place_wallet ON payments.place USING btree (wallet, bucket);

CREATE VIEW payments.claim AS
 SELECT id,
    wallet,
    closure,
    amount,
    currency,
    reason,
    source,
    paid_by,
    created_at,
    bucket
   FROM claims.claim;

CREATE VIEW payments.claim_request AS
 SELECT id,
    wallet,
    instrument,
    asked_at,
    ended_at,
    refused,
    bucket
   FROM claims.claim_request;

CREATE VIEW payments.repayment AS
 SELECT payment,
    wallet,
    debt,
    instrument,
    amount,
    currency,
    created_at,
    bucket,
    refused
   FROM claims.repayment;


CREATE SCHEMA policy;

CREATE TABLE policy.pack (
  id text NOT NULL,
  version text NOT NULL,
  hash bytea NOT NULL,
  body text NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  CONSTRAINT pack_pkey PRIMARY KEY (id, version),
  CONSTRAINT pack_hash_check CHECK ((octet_length(hash) = 32))
);


CREATE SCHEMA rails_sim;

CREATE TABLE rails_sim.booking (
  reference text NOT NULL,
  payee_ref text NOT NULL,
  inward boolean NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  value_at timestamp with time zone NOT NULL,
  listed boolean NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT booking_pkey PRIMARY KEY (reference, bucket),
  CONSTRAINT booking_amount_check CHECK ((amount > 0)),
  CONSTRAINT booking_status_check CHECK ((status = ANY (ARRAY['paid'::text, 'returned'::text])))
);
CREATE INDEX booking_value ON rails_sim.booking USING btree (value_at, bucket);

CREATE TABLE rails_sim.instruction (
  key uuid NOT NULL,
  kind text NOT NULL,
  amount bigint DEFAULT 0 NOT NULL,
  currency text,
  outcome text NOT NULL,
  reason text,
  settles_at timestamp with time zone,
  silent_until timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT instruction_pkey PRIMARY KEY (key, bucket),
  CONSTRAINT instruction_kind_check CHECK ((kind = ANY (ARRAY['payout'::text, 'collect'::text, 'name_check'::text]))),
  CONSTRAINT instruction_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'processing'::text])))
) WITH (fillfactor=90);


CREATE SCHEMA reconciliation;

CREATE TABLE reconciliation.bank_line (
  key uuid NOT NULL,
  reference text NOT NULL,
  day date NOT NULL,
  inward boolean NOT NULL,
  amount bigint NOT NULL,
  currency text NOT NULL,
  status text NOT NULL,
  value_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  blind boolean DEFAULT false NOT NULL,
  CONSTRAINT bank_line_pkey PRIMARY KEY (key, reference, bucket),
  CONSTRAINT bank_line_amount_check CHECK ((amount > 0)),
  CONSTRAINT bank_line_status_check CHECK ((status = ANY (ARRAY['paid'::text, 'returned'::text])))
) WITH (autovacuum_vacuum_insert_scale_factor=0.1);
CREATE INDEX bank_line_clear ON reconciliation.bank_line USING btree (key, reference) WHERE (NOT blind);
CREATE INDEX bank_line_day ON reconciliation.bank_line USING btree (day, key, bucket);

CREATE TABLE reconciliation.break (
  id uuid NOT NULL,
  kind text NOT NULL,
  subject uuid NOT NULL,
  currency text,
  owner text NOT NULL,
  found jsonb NOT NULL,
  day date NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  stated text,
  outcome text,
  stated_by uuid,
  stated_at timestamp with time zone,
  task uuid,
  cleared_day date,
  cleared_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT break_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT break_check CHECK (((stated IS NULL) = (stated_by IS NULL))),
  CONSTRAINT break_check1 CHECK (((stated IS NULL) = (outcome IS NULL))),
  CONSTRAINT break_check2 CHECK (((cleared_day IS NULL) = (cleared_at IS NULL))),
  CONSTRAINT break_stated_check CHECK ((stated = ANY (ARRAY['explained'::text, 'resolved'::text])))
) WITH (fillfactor=80);
CREATE INDEX break_open ON reconciliation.break USING btree (opened_at, id, bucket) WHERE (cleared_at IS NULL);
CREATE INDEX break_subject ON reconciliation.break USING btree (subject, bucket);

CREATE TABLE reconciliation.day (
  day date NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  ends_at timestamp with time zone NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  asked_at timestamp with time zone,
  file_hash bytea,
  lines integer,
  matched integer,
  in_flight integer,
  broken integer,
  safeguarding jsonb,
  matched_at timestamp with time zone,
  locked_at timestamp with time zone,
  locked_by uuid,
  second_by uuid,
  hash bytea,
  CONSTRAINT day_pkey PRIMARY KEY (day),
  CONSTRAINT day_check CHECK ((ends_at > starts_at)),
  CONSTRAINT day_check1 CHECK (((state = 'waiting'::text) = (matched_at IS NULL))),
  CONSTRAINT day_check2 CHECK (((state = 'locked'::text) = (hash IS NOT NULL))),
  CONSTRAINT day_check3 CHECK (((locked_at IS NULL) = (hash IS NULL))),
  CONSTRAINT day_check4 CHECK (((second_by IS NULL) OR (second_by <> locked_by))),
  CONSTRAINT day_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'matched'::text, 'locked'::text])))
);

CREATE TABLE reconciliation.journal_line (
  day date NOT NULL,
  account text NOT NULL,
  currency text NOT NULL,
  code text NOT NULL,
  debits bigint NOT NULL,
  credits bigint NOT NULL,
  postings bigint NOT NULL,
  CONSTRAINT journal_line_pkey PRIMARY KEY (day, account, currency, code)
);


CREATE SCHEMA sandbox;

CREATE TABLE sandbox.member (
  name text NOT NULL,
  facts jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT member_pkey PRIMARY KEY (name)
);


CREATE SCHEMA support;

CREATE TABLE support.act (
  id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  operator uuid NOT NULL,
  roles text[] NOT NULL,
  act text NOT NULL,
  params jsonb NOT NULL,
  object uuid,
  made uuid,
  sealed_for uuid,
  reason bytea,
  bucket smallint NOT NULL,
  CONSTRAINT act_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT act_check CHECK (((reason IS NULL) = (sealed_for IS NULL)))
);
CREATE INDEX act_at ON support.act USING btree (at, id);
CREATE INDEX act_object ON support.act USING btree (object, at) WHERE (object IS NOT NULL);
CREATE INDEX act_operator ON support.act USING btree (operator, at);

CREATE TABLE support.alone (
  ref uuid NOT NULL,
  kind text NOT NULL,
  unit text NOT NULL,
  operator uuid NOT NULL,
  amount bigint NOT NULL,
  day date NOT NULL,
  at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT alone_pkey PRIMARY KEY (ref, kind, bucket),
  CONSTRAINT alone_amount_check CHECK ((amount >= 0))
);
CREATE INDEX alone_day ON support.alone USING btree (operator, kind, unit, day);

CREATE TABLE support.approval (
  id uuid NOT NULL,
  bucket smallint NOT NULL,
  subject uuid NOT NULL,
  kind text NOT NULL,
  shown_hash bytea NOT NULL,
  sealed_for uuid NOT NULL,
  content bytea NOT NULL,
  requested_by uuid NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  lapses_at timestamp with time zone NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  decided_by uuid,
  decided_at timestamp with time zone,
  note bytea,
  sums jsonb,
  about uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  CONSTRAINT approval_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT approval_check CHECK (((state = ANY (ARRAY['approved'::text, 'rejected'::text])) = (decided_by IS NOT NULL))),
  CONSTRAINT approval_check1 CHECK (((decided_by IS NULL) = (decided_at IS NULL))),
  CONSTRAINT approval_check2 CHECK (((decided_by IS NULL) OR (decided_by <> requested_by))),
  CONSTRAINT approval_shown_hash_check CHECK ((octet_length(shown_hash) = 32)),
  CONSTRAINT approval_state_check CHECK ((state = ANY (ARRAY['open'::text, 'approved'::text, 'rejected'::text, 'lapsed'::text])))
) WITH (fillfactor=80);
CREATE INDEX approval_decided ON support.approval USING btree (decided_at) WHERE (decided_at IS NOT NULL);
CREATE UNIQUE INDEX approval_open ON support.approval USING btree (subject, kind, bucket) WHERE (state = 'open'::text);
CREATE INDEX approval_queue ON support.approval USING btree (lapses_at, id, bucket) WHERE (state = 'open'::text);

CREATE TABLE support.operator (
  id uuid NOT NULL,
  name bytea NOT NULL,
  roles text[] NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  disabled_at timestamp with time zone,
  own_wallet uuid,
  CONSTRAINT operator_pkey PRIMARY KEY (id),
  CONSTRAINT operator_token_hash_key UNIQUE (token_hash),
  CONSTRAINT operator_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['agent'::text, 'checker'::text, 'compliance'::text, 'engineer'::text])))
);

CREATE TABLE support.task (
  id uuid NOT NULL,
  bucket smallint NOT NULL,
  kind text NOT NULL,
  ref uuid NOT NULL,
  person uuid,
  owner text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  taken_by uuid,
  taken_at timestamp with time zone,
  resolved_by uuid,
  resolved_at timestamp with time zone,
  outcome text,
  sealed_for uuid,
  evidence bytea,
  late_until timestamp with time zone,
  answer bytea,
  CONSTRAINT task_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT task_check CHECK (((taken_by IS NULL) = (taken_at IS NULL))),
  CONSTRAINT task_check1 CHECK (((resolved_by IS NULL) OR (resolved_at IS NOT NULL))),
  CONSTRAINT task_check2 CHECK (((resolved_at IS NULL) OR (outcome IS NOT NULL))),
  CONSTRAINT task_check3 CHECK (((evidence IS NULL) = (sealed_for IS NULL))),
  CONSTRAINT task_check4 CHECK (((answer IS NULL) OR (sealed_for IS NOT NULL)))
) WITH (fillfactor=80);
CREATE INDEX task_about ON support.task USING btree (ref, kind, bucket);
CREATE INDEX task_due ON support.task USING btree (due_at, id, bucket) WHERE (resolved_at IS NULL);
CREATE UNIQUE INDEX task_open ON support.task USING btree (ref, kind, bucket) WHERE (resolved_at IS NULL);


CREATE SCHEMA vault;

CREATE TABLE vault.person_key (
  person uuid NOT NULL,
  epoch text NOT NULL,
  contact bytea,
  credentials bytea,
  identity_documents bytea,
  transactions bytea,
  credit bytea,
  devices_and_logs bytea,
  communications bytea,
  preferences bytea,
  case_evidence bytea,
  created_at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT person_key_pkey PRIMARY KEY (person, bucket)
) WITH (fillfactor=80);
CREATE INDEX person_key_epoch ON vault.person_key USING btree (epoch, person, bucket);


CREATE SCHEMA wallets;

CREATE TABLE wallets.authority_order (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  kind text NOT NULL,
  authority text NOT NULL,
  document text NOT NULL,
  disclosure text NOT NULL,
  amount bigint,
  asked bigint,
  currency text,
  hold uuid,
  until timestamp with time zone NOT NULL,
  placed_at timestamp with time zone NOT NULL,
  placed_by uuid NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  restricts boolean DEFAULT false NOT NULL,
  sealed bytea,
  document_index bytea,
  CONSTRAINT authority_order_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT authority_order_amount_check CHECK ((amount > 0)),
  CONSTRAINT authority_order_check CHECK (((kind = 'freeze'::text) = ((asked IS NOT NULL) AND (currency IS NOT NULL)))),
  CONSTRAINT authority_order_disclosure_check CHECK ((disclosure = ANY (ARRAY['full'::text, 'authority_only'::text, 'neutral'::text]))),
  CONSTRAINT authority_order_kind_check CHECK ((kind = ANY (ARRAY['freeze'::text, 'legal_hold'::text])))
) WITH (fillfactor=90);
CREATE INDEX authority_order_clear ON wallets.authority_order USING btree (id) WHERE (sealed IS NULL);
CREATE INDEX authority_order_document ON wallets.authority_order USING btree (wallet, document_index, bucket);
CREATE INDEX order_open ON wallets.authority_order USING btree (wallet, bucket) WHERE (ended_at IS NULL);
CREATE INDEX order_short ON wallets.authority_order USING btree (id, bucket) WHERE ((ended_at IS NULL) AND (asked > COALESCE(amount, (0)::bigint)));
CREATE INDEX order_until ON wallets.authority_order USING btree (until, id, bucket) WHERE (ended_at IS NULL);

CREATE TABLE wallets.export (
  wallet uuid NOT NULL,
  lines bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT export_pkey PRIMARY KEY (wallet, bucket)
) WITH (fillfactor=90);

CREATE TABLE wallets.pause (
  wallet uuid NOT NULL,
  until timestamp with time zone NOT NULL,
  since timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  fixed_until timestamp with time zone,
  CONSTRAINT pause_pkey PRIMARY KEY (wallet, bucket)
) WITH (fillfactor=90);

CREATE TABLE wallets.role (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  kind text NOT NULL,
  other uuid NOT NULL,
  offered_to uuid,
  consented_at timestamp with time zone,
  since timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bucket smallint NOT NULL,
  asked_at timestamp with time zone,
  handed_from uuid,
  offered_at timestamp with time zone,
  consented_plan text,
  CONSTRAINT role_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT role_kind_check CHECK ((kind = ANY (ARRAY['guardian'::text, 'joint'::text])))
) WITH (fillfactor=90);
CREATE INDEX role_handed ON wallets.role USING btree (handed_from) WHERE (handed_from IS NOT NULL);
CREATE INDEX role_offered ON wallets.role USING btree (offered_to, bucket) WHERE ((ended_at IS NULL) AND (offered_to IS NOT NULL));
CREATE INDEX role_other ON wallets.role USING btree (other, bucket) WHERE (ended_at IS NULL);
CREATE INDEX role_wallet ON wallets.role USING btree (wallet, bucket) WHERE (ended_at IS NULL);

CREATE TABLE wallets.role_asked (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  kind text NOT NULL,
  other uuid NOT NULL,
  asks uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  until timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  answer text,
  bucket smallint NOT NULL,
  CONSTRAINT role_asked_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT role_asked_answer_check CHECK ((answer = ANY (ARRAY['confirmed'::text, 'declined'::text]))),
  CONSTRAINT role_asked_check CHECK (((answered_at IS NULL) = (answer IS NULL))),
  CONSTRAINT role_asked_kind_check CHECK ((kind = ANY (ARRAY['guardian'::text, 'joint'::text])))
);
CREATE INDEX role_asked_asks ON wallets.role_asked USING btree (asks, bucket) WHERE (answered_at IS NULL);
CREATE INDEX role_asked_wallet ON wallets.role_asked USING btree (wallet, bucket) WHERE (answered_at IS NULL);

CREATE TABLE wallets.wallet (
  id uuid NOT NULL,
  person uuid NOT NULL,
  currency text NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  stored_state text,
  epoch integer DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  fenced_at timestamp with time zone,
  closed_at timestamp with time zone,
  bucket smallint NOT NULL,
  CONSTRAINT wallet_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT wallet_check CHECK (((state = ANY (ARRAY['closing'::text, 'closed'::text])) = (stored_state IS NOT NULL))),
  CONSTRAINT wallet_check1 CHECK (((state = ANY (ARRAY['closing'::text, 'closed'::text])) = (fenced_at IS NOT NULL))),
  CONSTRAINT wallet_check2 CHECK (((state = 'closed'::text) = (closed_at IS NOT NULL))),
  CONSTRAINT wallet_state_check CHECK ((state = ANY (ARRAY['open'::text, 'frozen'::text, 'closing'::text, 'closed'::text]))),
  CONSTRAINT wallet_stored_state_check CHECK ((stored_state = ANY (ARRAY['open'::text, 'frozen'::text])))
) WITH (fillfactor=80);
CREATE INDEX wallet_person ON wallets.wallet USING btree (person, bucket);


CREATE SCHEMA wealth;

CREATE TABLE wealth.holding_order (
  id uuid NOT NULL,
  wallet uuid NOT NULL,
  fund text NOT NULL,
  kind text NOT NULL,
  state text NOT NULL,
  units bigint,
  amount bigint,
  price bigint,
  day date NOT NULL,
  closure uuid,
  placed_at timestamp with time zone NOT NULL,
  settles_at timestamp with time zone NOT NULL,
  settled_at timestamp with time zone,
  bucket smallint NOT NULL,
  asked bigint,
  late_since timestamp with time zone,
  CONSTRAINT holding_order_pkey PRIMARY KEY (id, bucket),
  CONSTRAINT holding_order_amount CHECK ((amount >= 0)),
  CONSTRAINT holding_order_check CHECK (((state = 'settled'::text) = (settled_at IS NOT NULL))),
  CONSTRAINT holding_order_fixed CHECK (
CASE kind
    WHEN 'subscribe'::text THEN (amount IS NOT NULL)
    ELSE (units IS NOT NULL)
END),
  CONSTRAINT holding_order_kind_check CHECK ((kind = ANY (ARRAY['subscribe'::text, 'redeem'::text, 'redeem_fast'::text]))),
  CONSTRAINT holding_order_priced CHECK (((state = 'pending'::text) OR ((units IS NOT NULL) AND (amount IS NOT NULL) AND (price IS NOT NULL)))),
  CONSTRAINT holding_order_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'settled'::text]))),
  CONSTRAINT holding_order_units_check CHECK ((units > 0))
) WITH (fillfactor=80);
CREATE INDEX order_day ON wealth.holding_order USING btree (wallet, fund, day, bucket) WHERE (kind = 'redeem_fast'::text);
CREATE INDEX order_late ON wealth.holding_order USING btree (fund, day, bucket) WHERE ((state = 'pending'::text) AND (late_since IS NOT NULL));
CREATE INDEX order_pending ON wealth.holding_order USING btree (wallet, bucket) WHERE (state = 'pending'::text);

CREATE TABLE wealth.position (
  wallet uuid NOT NULL,
  fund text NOT NULL,
  units bigint NOT NULL,
  bucket smallint NOT NULL,
  CONSTRAINT position_pkey PRIMARY KEY (wallet, fund, bucket),
  CONSTRAINT position_units_check CHECK ((units >= 0))
) WITH (fillfactor=80);

CREATE TABLE wealth.price (
  fund text NOT NULL,
  day date NOT NULL,
  price bigint NOT NULL,
  published_at timestamp with time zone NOT NULL,
  CONSTRAINT price_pkey PRIMARY KEY (fund, day),
  CONSTRAINT price_price_check CHECK ((price > 0))
);
