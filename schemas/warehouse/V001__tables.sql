create table placeholder (id integer not null, constraint pk_placeholder primary key (id));
