-- What is kept for a while is found by its age.
create index notice_oldest on notice (at);
create index robot_outbox_settled on robot_outbox (settled_at) where outcome is not null;
