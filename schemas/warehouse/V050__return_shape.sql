-- How the accepted returns looked: sheets, header rows and headings, no values. The next return of the same
-- form is held against it before any number of it is read.
create table return_shape (
  return_id integer not null,
  sheet_no integer not null,
  sheet_name varchar(400) not null,
  hidden smallint not null,
  header_row integer not null,
  file_format varchar(200) not null,
  constraint pk_return_shape primary key (return_id, sheet_no),
  constraint fk_return_shape_return foreign key (return_id) references return_form (return_id)
);

create table return_heading (
  return_id integer not null,
  sheet_no integer not null,
  column_no integer not null,
  field varchar(100) not null,
  heading varchar(1000) not null,
  constraint pk_return_heading primary key (return_id, sheet_no, column_no),
  constraint fk_return_heading_shape foreign key (return_id, sheet_no)
    references return_shape (return_id, sheet_no)
);
