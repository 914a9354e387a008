-- What operators and the system did, for those who ask later.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null default ''
);

create index audit_subject on audit (subject, id);

create table campaign (
  id bigint generated always as identity primary key,
  name text not null,
  -- What is said, to whom, and how carefully.
  plan jsonb not null,
  per_minute int not null,
  state text not null default 'draft' check (
    state in ('draft', 'scheduled', 'running', 'paused', 'finished', 'cancelled')),
  -- Why it paused by itself.
  why text,
  -- The number of the latest run, and when the next one begins.
  run int not null default 0,
  starts_at timestamptz,
  created_at timestamptz not null
);

create index campaign_at_work on campaign (state) where state in ('scheduled', 'running');

create table campaign_run (
  campaign bigint not null references campaign on delete cascade,
  run int not null,
  -- How many the audience had at the beginning; in the end how many it really had.
  total bigint not null,
  -- The last subscriber who was pulled, and whether there are no more.
  cursor bigint not null default 0,
  complete boolean not null default false,
  pulled bigint not null default 0,
  requested bigint not null default 0,
  sent bigint not null default 0,
  refused bigint not null default 0,
  closed bigint not null default 0,
  exhausted bigint not null default 0,
  uncertain bigint not null default 0,
  cancelled bigint not null default 0,
  -- How many go first while all others wait for how they fare; 0 once that is known to be well.
  canary bigint not null default 0,
  -- Until when the pace is used up, and since when failures count.
  paced_until timestamptz not null,
  watched_from timestamptz not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (campaign, run)
);

create table campaign_recipient (
  id bigint generated always as identity primary key,
  campaign bigint not null,
  run int not null,
  subscriber bigint not null,
  recipient jsonb not null,
  -- waiting, requested or how it ended
  state text not null default 'waiting',
  error text,
  requested_at timestamptz,
  announced_at timestamptz,
  finished_at timestamptz,
  unique (campaign, run, subscriber),
  foreign key (campaign, run) references campaign_run on delete cascade
);

create index campaign_recipient_waiting on campaign_recipient (campaign, run, id)
  where state = 'waiting';
create index campaign_recipient_unannounced on campaign_recipient (requested_at)
  where state = 'requested' and announced_at is null;
create index campaign_recipient_finished on campaign_recipient (campaign, run, finished_at)
  where finished_at is not null;
