-- The newest epoch under which each stream has sent items; what an older holder still sends is refused.
create table stream_epoch (
  source bigint primary key references source on delete cascade,
  epoch bigint not null
);
