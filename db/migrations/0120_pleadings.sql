-- A pleading (诉讼文书) belongs to the lawyer who writes it. Names, numbers, sums and facts are in `content`, encrypted as a whole.
create table pleading (
  lawyer_id   uuid        not null,
  id          uuid        not null,
  template    text        not null,
  title       text        not null default '',
  version     integer     not null default 1 check (version > 0),
  content     jsonb       not null,
  -- the filing draft (立案) made from it: asked for twice, it is the same draft
  draft_id    uuid,
  state       text        not null default 'open' check (state in ('open', 'deleted')),
  created_at  timestamptz not null,
  saved_at    timestamptz not null,
  primary key (lawyer_id, id)
);
create index pleading_open on pleading (lawyer_id, saved_at desc, id desc) where state = 'open';
grant select, insert, update on pleading to tongban_app;
