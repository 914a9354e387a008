-- Those whose requests are wanted no more: what is due of them is over, and what still comes in as well.
create table stopped (
  origin text primary key,
  at timestamptz not null
);

-- 3 is the urgency of campaigns, the only rows that are stopped by their origin.
create index notification_due_campaign on notification (origin) where state = 'due' and urgency = 3;
