-- Tells this warehouse from any other, so that nothing counted for one is ever taken for another.
create table warehouse_identity (
  warehouse_id varchar(36) not null,
  constraint pk_warehouse_identity primary key (warehouse_id)
);
