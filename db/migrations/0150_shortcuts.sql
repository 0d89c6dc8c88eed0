-- What a lawyer keeps at hand (个人常用事项导航): her own order, which nobody else reads.
create table lawyer_shortcut (
  lawyer_id uuid     not null,
  position  smallint not null check (position between 0 and 29),
  -- A page of our own.
  href      text     not null check (href ~ '^/[^/\\]' and length(href) <= 300),
  label     text     not null check (length(label) between 1 and 60),
  primary key (lawyer_id, position),
  unique (lawyer_id, href)
);
grant select, insert, delete on lawyer_shortcut to tongban_app;

-- The version of that order, and whether use is counted.
create table lawyer_navigation (
  lawyer_id uuid    primary key,
  version   integer not null check (version > 0),
  counting  boolean not null default true
);
grant select, insert on lawyer_navigation to tongban_app;
grant update (version, counting) on lawyer_navigation to tongban_app;

-- How often a lawyer has opened what can be begun: a number and a day, no times and no contents; cleared on a word.
create table lawyer_start_count (
  lawyer_id      uuid    not null,
  href           text    not null check (href ~ '^/[^/\\]' and length(href) <= 100),
  opened         integer not null check (opened > 0),
  last_opened_on date    not null,
  primary key (lawyer_id, href)
);
grant select, insert, delete on lawyer_start_count to tongban_app;
grant update (opened, last_opened_on) on lawyer_start_count to tongban_app;
