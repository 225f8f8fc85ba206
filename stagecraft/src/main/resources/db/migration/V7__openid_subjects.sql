-- Whom an OpenID Connect provider knows a person as: its issuer and its subject, kept from their first sign-in.
alter table person add column openid_subject varchar(600) unique;
