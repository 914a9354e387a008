create sequence item_id cache 100;

-- What is known of every item of every source. It is in one piece, because that an item is known
-- rests on its primary key; what the items say is in table item, which is partitioned.
create table item_key (
  source bigint not null,
  key uuid not null,
  item bigint not null,
  revision integer not null,
  fingerprint uuid not null,
  link uuid,
  title uuid not null,
  fallback boolean not null,
  stored_at timestamptz not null,
  fetched_at timestamptz not null,
  last_seen date not null,
  primary key (source, key)
) with (fillfactor = 85);

create index item_key_link on item_key (source, link) where link is not null;
create index item_key_title on item_key (source, title);
create unique index item_key_item on item_key (item);
create index item_key_last_seen on item_key (last_seen);

comment on column item_key.key is 'hash of the key that the source gives the item';
comment on column item_key.fingerprint is 'hash of title, link, numbers and labels of the newest revision';
comment on column item_key.fallback is 'whether the newest revision was found at a fallback address';
comment on column item_key.stored_at is 'when the newest revision was stored, which names its partition';

-- What the items say, a row for each revision.
create table item (
  id bigint not null,
  revision integer not null,
  source bigint not null,
  stored_at timestamptz not null,
  seen_at timestamptz not null,
  published_at timestamptz not null,
  silent boolean not null,
  recipient bigint,
  refused text,
  latest boolean not null default true,
  body jsonb not null,
  announced_at timestamptz,
  primary key (id, revision, stored_at)
) partition by range (stored_at);

create index item_newest on item (published_at, id) where latest;
create index item_newest_of_source on item (source, published_at, id) where latest;
create index item_unannounced on item (source, stored_at) where announced_at is null;
create index item_recipient on item (recipient) where recipient is not null;
create index item_refused on item (source, stored_at) where refused is not null;

-- Takes the rows of a month whose partition nobody has made yet, so that storing never fails.
create table item_unplanned partition of item default;
