-- Items of different sources that are the same offer share a group.
alter table item_key add column group_item bigint;

comment on column item_key.group_item is 'the first item of the same offer; null when that is this one';

-- Which items of the last days have a MinHash band of title or text. Whoever adds to a row holds it
-- until the end of the transaction, so of two twins stored at once one always sees the other.
create table item_band (
  hash bigint primary key,
  items bigint[] not null,
  sources bigint[] not null,
  stored_at timestamptz not null
) with (fillfactor = 80);

comment on column item_band.hash is 'hash of the band, its number included';
comment on column item_band.items is 'the newest items with this band, the newest first';
comment on column item_band.sources is 'the sources of these items, in the same order';
