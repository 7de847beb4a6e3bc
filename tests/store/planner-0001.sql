-- A database of the first planner (version 0001), with Veldstad and Waterdorp in it, as sqlite3 dumps it.
PRAGMA application_id = 1280328016;
BEGIN TRANSACTION;
CREATE TABLE area_programme (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    CONSTRAINT pk_area_programme PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_area_programme_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_area_programme_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_area_programme_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_area_programme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "area_programme" VALUES(1,'wijkvernieuwing',0,'Wijkvernieuwing','stated',NULL,'');
INSERT INTO "area_programme" VALUES(1,'samen_op_het_eiland',1,'Samen op het Eiland','stated',NULL,'');
INSERT INTO "area_programme" VALUES(2,'regiodeal',0,'Regiodeal','confirmed','akkoord','2.3');
CREATE TABLE area_programme_member (
    municipality_id INTEGER NOT NULL,
    area_programme VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    CONSTRAINT pk_area_programme_member PRIMARY KEY (municipality_id, area_programme, position),
    CONSTRAINT fk_area_programme_member_municipality_id_area_programme FOREIGN KEY(municipality_id, area_programme) REFERENCES area_programme (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_area_programme_member_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code),
    CONSTRAINT fk_area_programme_member_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_area_programme_member_municipality_id_area_programme_neighbourhood UNIQUE (municipality_id, area_programme, neighbourhood)
);
INSERT INTO "area_programme_member" VALUES(1,'wijkvernieuwing',0,'kreek');
INSERT INTO "area_programme_member" VALUES(1,'wijkvernieuwing',1,'lindenhof');
INSERT INTO "area_programme_member" VALUES(1,'samen_op_het_eiland',0,'kreek');
INSERT INTO "area_programme_member" VALUES(2,'regiodeal',0,'haven');
INSERT INTO "area_programme_member" VALUES(2,'regiodeal',1,'dijk');
CREATE TABLE catalogue_entry (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    pillar_basis VARCHAR NOT NULL,
    audience VARCHAR NOT NULL,
    setting VARCHAR NOT NULL,
    owner VARCHAR NOT NULL,
    recognition VARCHAR NOT NULL,
    recognition_text VARCHAR NOT NULL,
    recognised_on DATE,
    recognised_in VARCHAR NOT NULL,
    verified VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    relation VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT pk_catalogue_entry PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_catalogue_entry_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_catalogue_entry_pillar_basis_known CHECK ("pillar_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_catalogue_entry_recognition_known CHECK ("recognition" IN ('described', 'substantiated', 'first', 'good', 'strong', 'not_recognised', 'not_applicable', 'unknown')),
    CONSTRAINT fk_catalogue_entry_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "catalogue_entry" VALUES(1,'fitclub',0,'FitClub','inferred','','','','good','',NULL,'','','','','');
INSERT INTO "catalogue_entry" VALUES(2,'smokefree',0,'Smokefree','confirmed','12-18','school','Trimbos','substantiated','Goed onderbouwd','2023-06-01','Loket','ja','https://example.org/s','lijkt op de les','gratis');
CREATE TABLE catalogue_group (
    municipality_id INTEGER NOT NULL,
    entry VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    "group" VARCHAR NOT NULL,
    CONSTRAINT pk_catalogue_group PRIMARY KEY (municipality_id, entry, position),
    CONSTRAINT fk_catalogue_group_municipality_id_entry FOREIGN KEY(municipality_id, entry) REFERENCES catalogue_entry (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_catalogue_group_municipality_id_group FOREIGN KEY(municipality_id, "group") REFERENCES target_group (municipality_id, code),
    CONSTRAINT fk_catalogue_group_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_catalogue_group_municipality_id_entry_group UNIQUE (municipality_id, entry, "group")
);
INSERT INTO "catalogue_group" VALUES(1,'fitclub',0,'jongeren');
INSERT INTO "catalogue_group" VALUES(2,'smokefree',0,'jeugd');
INSERT INTO "catalogue_group" VALUES(2,'smokefree',1,'kinderen');
CREATE TABLE catalogue_pillar (
    municipality_id INTEGER NOT NULL,
    entry VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    pillar VARCHAR NOT NULL,
    CONSTRAINT pk_catalogue_pillar PRIMARY KEY (municipality_id, entry, position),
    CONSTRAINT fk_catalogue_pillar_municipality_id_entry FOREIGN KEY(municipality_id, entry) REFERENCES catalogue_entry (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_catalogue_pillar_municipality_id_pillar FOREIGN KEY(municipality_id, pillar) REFERENCES pillar (municipality_id, code),
    CONSTRAINT fk_catalogue_pillar_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_catalogue_pillar_municipality_id_entry_pillar UNIQUE (municipality_id, entry, pillar)
);
INSERT INTO "catalogue_pillar" VALUES(1,'fitclub',0,'leefomgeving');
INSERT INTO "catalogue_pillar" VALUES(2,'smokefree',0,'beleid');
INSERT INTO "catalogue_pillar" VALUES(2,'smokefree',1,'voorlichting');
CREATE TABLE catalogue_theme (
    municipality_id INTEGER NOT NULL,
    entry VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    CONSTRAINT pk_catalogue_theme PRIMARY KEY (municipality_id, entry, position),
    CONSTRAINT fk_catalogue_theme_municipality_id_entry FOREIGN KEY(municipality_id, entry) REFERENCES catalogue_entry (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_catalogue_theme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_catalogue_theme_municipality_id_entry_theme UNIQUE (municipality_id, entry, theme)
);
INSERT INTO "catalogue_theme" VALUES(1,'fitclub',0,'overgewicht');
INSERT INTO "catalogue_theme" VALUES(2,'smokefree',0,'roken');
CREATE TABLE cell_mark (
    municipality_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    pillar VARCHAR NOT NULL,
    "group" VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    neighbourhood VARCHAR,
    marked_by VARCHAR NOT NULL,
    marked_on DATE,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_cell_mark PRIMARY KEY (municipality_id, position),
    CONSTRAINT ck_cell_mark_kind_known CHECK ("kind" IN ('not_applicable', 'deliberately_empty', 'priority')),
    CONSTRAINT ck_cell_mark_filled CHECK ("reason" <> ''),
    CONSTRAINT fk_cell_mark_municipality_id_group FOREIGN KEY(municipality_id, "group") REFERENCES target_group (municipality_id, code),
    CONSTRAINT fk_cell_mark_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code),
    CONSTRAINT fk_cell_mark_municipality_id_pillar FOREIGN KEY(municipality_id, pillar) REFERENCES pillar (municipality_id, code),
    CONSTRAINT fk_cell_mark_municipality_id_theme FOREIGN KEY(municipality_id, theme) REFERENCES theme (municipality_id, code),
    CONSTRAINT fk_cell_mark_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_cell_mark_municipality_id_theme_pillar_group_kind_neighbourhood UNIQUE (municipality_id, theme, pillar, "group", kind, neighbourhood)
);
INSERT INTO "cell_mark" VALUES(1,0,'overgewicht','voorlichting','rokers','not_applicable','Hoort bij roken',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,1,'overgewicht','signalering','rokers','not_applicable','Hoort bij roken',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,2,'overgewicht','leefomgeving','rokers','not_applicable','Hoort bij roken',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,3,'overgewicht','beleid','rokers','not_applicable','Hoort bij roken',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,4,'roken','voorlichting','overgewicht','not_applicable','Hoort bij overgewicht',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,5,'roken','signalering','overgewicht','not_applicable','Hoort bij overgewicht',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,6,'roken','leefomgeving','overgewicht','not_applicable','Hoort bij overgewicht',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,7,'roken','beleid','overgewicht','not_applicable','Hoort bij overgewicht',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(1,8,'roken','voorlichting','kinderen','deliberately_empty','Lessen werken hier niet',NULL,'',NULL,1);
INSERT INTO "cell_mark" VALUES(2,0,'roken','beleid','lage_ses','priority','Hier is veel nodig','haven','Raad','2026-03-01',1);
INSERT INTO "cell_mark" VALUES(2,1,'roken','beleid','lage_ses','deliberately_empty','Elders geregeld',NULL,'',NULL,1);
CREATE TABLE contradiction (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    CONSTRAINT pk_contradiction PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_contradiction_filled CHECK ("code" <> '' AND "text" <> ''),
    CONSTRAINT fk_contradiction_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_contradiction_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "contradiction" VALUES(1,'c1',0,'akkoord','1.1','20 % heet hier lager dan 18 %');
INSERT INTO "contradiction" VALUES(2,'c1',0,'akkoord','1.2','7,1 % heet lager dan 6,4 %');
CREATE TABLE delivery (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    scope VARCHAR NOT NULL,
    status VARCHAR NOT NULL,
    starts DATE,
    ends DATE,
    reached INTEGER,
    reachable INTEGER,
    reach_unit VARCHAR NOT NULL,
    budget BIGINT,
    place VARCHAR NOT NULL,
    confirmed_on DATE,
    confirmed_by VARCHAR NOT NULL,
    area_basis VARCHAR NOT NULL,
    status_basis VARCHAR NOT NULL,
    CONSTRAINT pk_delivery PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT ck_delivery_area_basis_known CHECK ("area_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_delivery_scope_known CHECK ("scope" IN ('municipality', 'attention', 'neighbourhoods', 'region', 'spot', 'unknown')),
    CONSTRAINT ck_delivery_status_known CHECK ("status" IN ('running', 'possible', 'planned', 'exploring', 'ended', 'unknown')),
    CONSTRAINT ck_delivery_status_basis_known CHECK ("status_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_delivery_budget_not_negative CHECK (budget >= 0),
    CONSTRAINT ck_delivery_ends_after_start CHECK (ends >= starts),
    CONSTRAINT ck_delivery_reach CHECK (reached >= 0 AND reachable >= 0 AND reached <= reachable),
    CONSTRAINT fk_delivery_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_delivery_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "delivery" VALUES(1,'beweegplein',0,'neighbourhoods','running','2025-01-01','2026-12-31',24,77,'scholen',12000,'','2026-03-01','A. de Vries','confirmed','confirmed');
INSERT INTO "delivery" VALUES(1,'rookvrije_kinderopvang',0,'attention','running',NULL,NULL,NULL,NULL,'',NULL,'',NULL,'','inferred','inferred');
INSERT INTO "delivery" VALUES(1,'rookvrije_kinderopvang',1,'municipality','planned','2026-07-01',NULL,NULL,NULL,'',NULL,'',NULL,'','inferred','inferred');
INSERT INTO "delivery" VALUES(1,'stoppen_samen',0,'municipality','possible',NULL,NULL,NULL,NULL,'',NULL,'',NULL,'','inferred','inferred');
INSERT INTO "delivery" VALUES(1,'beweegcoach',0,'neighbourhoods','planned','2026-07-01',NULL,NULL,NULL,'',NULL,'',NULL,'','inferred','inferred');
INSERT INTO "delivery" VALUES(1,'gezonde_stad',0,'municipality','running',NULL,NULL,NULL,NULL,'',NULL,'',NULL,'','inferred','inferred');
INSERT INTO "delivery" VALUES(2,'les',0,'neighbourhoods','running','2025-09-01','2026-07-31',24,77,'scholen',3000000000,'bij de sluis','2026-05-04','J. de Vries','confirmed','confirmed');
INSERT INTO "delivery" VALUES(2,'les',1,'municipality','planned','2027-01-01',NULL,NULL,NULL,'',NULL,'',NULL,'','inferred','inferred');
CREATE TABLE delivery_neighbourhood (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    delivery INTEGER NOT NULL,
    position INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    CONSTRAINT pk_delivery_neighbourhood PRIMARY KEY (municipality_id, intervention, delivery, position),
    CONSTRAINT fk_delivery_neighbourhood_municipality_id_intervention_delivery FOREIGN KEY(municipality_id, intervention, delivery) REFERENCES delivery (municipality_id, intervention, position) ON DELETE CASCADE,
    CONSTRAINT fk_delivery_neighbourhood_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code),
    CONSTRAINT fk_delivery_neighbourhood_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_delivery_neighbourhood_municipality_id_intervention_delivery_neighbourhood UNIQUE (municipality_id, intervention, delivery, neighbourhood)
);
INSERT INTO "delivery_neighbourhood" VALUES(1,'beweegplein',0,0,'kreek');
INSERT INTO "delivery_neighbourhood" VALUES(1,'beweegplein',0,1,'lindenhof');
INSERT INTO "delivery_neighbourhood" VALUES(1,'beweegcoach',0,0,'polderrand');
INSERT INTO "delivery_neighbourhood" VALUES(2,'les',0,0,'dijk');
INSERT INTO "delivery_neighbourhood" VALUES(2,'les',0,1,'haven');
CREATE TABLE goal (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    subject VARCHAR NOT NULL,
    number INTEGER,
    title VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    target VARCHAR NOT NULL,
    target_year INTEGER,
    basis VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_goal PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_goal_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_goal_filled CHECK ("code" <> '' AND "subject" <> '' AND "title" <> ''),
    CONSTRAINT fk_goal_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_goal_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "goal" VALUES(1,'rookvrij',0,'roken',1,'Rookvrij opgroeien','','',2040,'stated',NULL,'',1);
INSERT INTO "goal" VALUES(1,'gezond_gewicht',1,'overgewicht',1,'Meer kinderen op gezond gewicht','','',NULL,'stated',NULL,'',1);
INSERT INTO "goal" VALUES(2,'r1',0,'roken',1,'Rookvrij','Geen rook','5 %',2040,'confirmed','akkoord','3.1',1);
CREATE TABLE indicator (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    population VARCHAR NOT NULL,
    unit VARCHAR NOT NULL,
    more_is_worse BOOLEAN,
    CONSTRAINT pk_indicator PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_indicator_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_indicator_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "indicator" VALUES(1,'rokers_18',0,'Rookt','roken','18 jaar en ouder','%',1);
INSERT INTO "indicator" VALUES(1,'beweegt_kind',1,'Beweegt genoeg','overgewicht','4 tot 12 jaar','%',0);
INSERT INTO "indicator" VALUES(2,'rookt',0,'Rookt','roken','18+','%',1);
CREATE TABLE intervention (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    partners_text VARCHAR NOT NULL,
    setting VARCHAR NOT NULL,
    summary VARCHAR NOT NULL,
    counts BOOLEAN NOT NULL,
    counts_reason VARCHAR NOT NULL,
    recognition VARCHAR NOT NULL,
    recognised_on DATE,
    lapses_on DATE,
    recognition_source VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    pillar_reason VARCHAR NOT NULL,
    pillar_confidence VARCHAR NOT NULL,
    theme_basis VARCHAR NOT NULL,
    programme_basis VARCHAR NOT NULL,
    group_basis VARCHAR NOT NULL,
    area_basis VARCHAR NOT NULL,
    partner_basis VARCHAR NOT NULL,
    pillar_basis VARCHAR NOT NULL,
    pillar_basis_note VARCHAR NOT NULL,
    setting_basis VARCHAR NOT NULL,
    status_basis VARCHAR NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_intervention PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_intervention_area_basis_known CHECK ("area_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_intervention_group_basis_known CHECK ("group_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_kind_known CHECK ("kind" IN ('intervention', 'campaign', 'care_path', 'scheme', 'surroundings', 'regulation', 'programme', 'area_programme', 'policy_paper', 'policy_line', 'network', 'organisation', 'general_action', 'spearhead')),
    CONSTRAINT ck_intervention_partner_basis_known CHECK ("partner_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_pillar_basis_known CHECK ("pillar_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_programme_basis_known CHECK ("programme_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_recognition_known CHECK ("recognition" IN ('described', 'substantiated', 'first', 'good', 'strong', 'not_recognised', 'not_applicable', 'unknown')),
    CONSTRAINT ck_intervention_setting_basis_known CHECK ("setting_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_status_basis_known CHECK ("status_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_theme_basis_known CHECK ("theme_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_intervention_recognised_before_lapse CHECK (lapses_on >= recognised_on),
    CONSTRAINT fk_intervention_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_intervention_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "intervention" VALUES(1,'beweegplein',0,'Beweegplein','surroundings','','','Een plein waar kinderen graag bewegen.',1,'','good','2024-05-01','2029-05-01','','akkoord','3.2','','','inferred','inferred','inferred','inferred','inferred','inferred','','inferred','inferred',1);
INSERT INTO "intervention" VALUES(1,'rookvrije_kinderopvang',1,'Rookvrije kinderopvang','regulation','','','',1,'','not_applicable',NULL,NULL,'',NULL,'','','','inferred','inferred','inferred','inferred','inferred','inferred','','inferred','inferred',1);
INSERT INTO "intervention" VALUES(1,'stoppen_samen',2,'Stoppen samen','intervention','','','',1,'','not_recognised',NULL,NULL,'',NULL,'','','','inferred','inferred','inferred','inferred','inferred','inferred','','inferred','inferred',1);
INSERT INTO "intervention" VALUES(1,'beweegcoach',3,'Beweegcoach','intervention','','','',1,'','unknown',NULL,NULL,'',NULL,'','','','inferred','inferred','inferred','inferred','inferred','inferred','','inferred','inferred',1);
INSERT INTO "intervention" VALUES(1,'gezonde_stad',4,'Gezonde stad','programme','','','',1,'','unknown',NULL,NULL,'',NULL,'','','','inferred','inferred','inferred','inferred','inferred','inferred','','inferred','inferred',1);
INSERT INTO "intervention" VALUES(2,'les',0,'Les op school','campaign','en anderen','school','Zes lessen',0,'is een campagne','good','2024-02-29','2029-02-28','Loket','akkoord','3.2','gaat over kennis','hoog','confirmed','confirmed','confirmed','confirmed','confirmed','confirmed','nagevraagd','confirmed','confirmed',1);
INSERT INTO "intervention" VALUES(2,'regel',1,'Regel met "tekens" ''%s'' ; -- é 😀
en een regel','regulation','','','',1,'','unknown',NULL,NULL,'',NULL,'','','','inferred','inferred','inferred','inferred','inferred','inferred','','inferred','inferred',1);
CREATE TABLE intervention_alias (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_intervention_alias PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT fk_intervention_alias_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_intervention_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "intervention_alias" VALUES(2,'les',0,'De les');
CREATE TABLE intervention_goal (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    goal VARCHAR NOT NULL,
    CONSTRAINT pk_intervention_goal PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT fk_intervention_goal_municipality_id_goal FOREIGN KEY(municipality_id, goal) REFERENCES goal (municipality_id, code),
    CONSTRAINT fk_intervention_goal_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_intervention_goal_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_intervention_goal_municipality_id_intervention_goal UNIQUE (municipality_id, intervention, goal)
);
INSERT INTO "intervention_goal" VALUES(1,'beweegplein',0,'gezond_gewicht');
INSERT INTO "intervention_goal" VALUES(1,'rookvrije_kinderopvang',0,'rookvrij');
INSERT INTO "intervention_goal" VALUES(1,'stoppen_samen',0,'rookvrij');
INSERT INTO "intervention_goal" VALUES(2,'les',0,'r1');
CREATE TABLE intervention_partner (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    partner VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    CONSTRAINT pk_intervention_partner PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT fk_intervention_partner_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_intervention_partner_municipality_id_partner FOREIGN KEY(municipality_id, partner) REFERENCES partner (municipality_id, code),
    CONSTRAINT fk_intervention_partner_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_intervention_partner_municipality_id_intervention_partner_role UNIQUE (municipality_id, intervention, partner, role)
);
INSERT INTO "intervention_partner" VALUES(1,'beweegplein',0,'ggd','trekker');
INSERT INTO "intervention_partner" VALUES(1,'beweegplein',1,'sportclub','');
INSERT INTO "intervention_partner" VALUES(2,'les',0,'school','gastheer');
INSERT INTO "intervention_partner" VALUES(2,'les',1,'ggd','');
INSERT INTO "intervention_partner" VALUES(2,'les',2,'ggd','geeft les');
CREATE TABLE intervention_programme (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    programme VARCHAR NOT NULL,
    CONSTRAINT pk_intervention_programme PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT fk_intervention_programme_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_intervention_programme_municipality_id_programme FOREIGN KEY(municipality_id, programme) REFERENCES programme (municipality_id, code),
    CONSTRAINT fk_intervention_programme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_intervention_programme_municipality_id_intervention_programme UNIQUE (municipality_id, intervention, programme)
);
INSERT INTO "intervention_programme" VALUES(1,'beweegplein',0,'gezonde_school');
INSERT INTO "intervention_programme" VALUES(1,'gezonde_stad',0,'gezonde_school');
INSERT INTO "intervention_programme" VALUES(2,'les',0,'kansrijk');
INSERT INTO "intervention_programme" VALUES(2,'les',1,'jogg');
CREATE TABLE intervention_theme (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    CONSTRAINT pk_intervention_theme PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT fk_intervention_theme_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_intervention_theme_municipality_id_theme FOREIGN KEY(municipality_id, theme) REFERENCES theme (municipality_id, code),
    CONSTRAINT fk_intervention_theme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_intervention_theme_municipality_id_intervention_theme UNIQUE (municipality_id, intervention, theme)
);
INSERT INTO "intervention_theme" VALUES(2,'les',0,'roken');
INSERT INTO "intervention_theme" VALUES(2,'les',1,'weerbaarheid');
CREATE TABLE membership (
    municipality_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    list_code VARCHAR NOT NULL,
    partner VARCHAR NOT NULL,
    name_in_source VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    CONSTRAINT pk_membership PRIMARY KEY (municipality_id, position),
    CONSTRAINT ck_membership_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT fk_membership_municipality_id_list_code FOREIGN KEY(municipality_id, list_code) REFERENCES partner_list (municipality_id, code),
    CONSTRAINT fk_membership_municipality_id_partner FOREIGN KEY(municipality_id, partner) REFERENCES partner (municipality_id, code),
    CONSTRAINT fk_membership_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "membership" VALUES(2,0,'kern','school','basisschool De Ark','lid','confirmed');
INSERT INTO "membership" VALUES(2,1,'kern','ggd','GGD','trekker','inferred');
CREATE TABLE municipality (
    id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    invented BOOLEAN NOT NULL,
    filled BOOLEAN NOT NULL,
    half FLOAT NOT NULL,
    covered_from FLOAT NOT NULL,
    strong_from FLOAT NOT NULL,
    revision INTEGER DEFAULT '1' NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_municipality PRIMARY KEY (id),
    CONSTRAINT ck_municipality_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_municipality_levels_rise CHECK (covered_from > 0 AND strong_from >= covered_from),
    CONSTRAINT ck_municipality_half_range CHECK (half >= 0 AND half <= 1),
    CONSTRAINT uq_municipality_code UNIQUE (code)
);
INSERT INTO "municipality" VALUES(1,'GM0001','Veldstad',1,1,0.5,1.0,3.0,1,1);
INSERT INTO "municipality" VALUES(2,'GM9999','Waterdorp',1,0,0.4,1.25,2.5,1,1);
CREATE TABLE neighbourhood (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    attention BOOLEAN NOT NULL,
    latitude FLOAT,
    longitude FLOAT,
    area_km2 FLOAT,
    population INTEGER,
    population_source VARCHAR NOT NULL,
    "column" INTEGER,
    "row" INTEGER,
    basis VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_neighbourhood PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_neighbourhood_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_neighbourhood_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_neighbourhood_size CHECK (area_km2 >= 0 AND population >= 0),
    CONSTRAINT ck_neighbourhood_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    CONSTRAINT fk_neighbourhood_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "neighbourhood" VALUES(1,'kreek',0,'De Kreek',1,NULL,NULL,NULL,NULL,'',0,0,'stated','',1);
INSERT INTO "neighbourhood" VALUES(1,'lindenhof',1,'Lindenhof',0,NULL,NULL,NULL,NULL,'',1,0,'stated','',1);
INSERT INTO "neighbourhood" VALUES(1,'polderrand',2,'Polderrand',0,NULL,NULL,NULL,NULL,'',1,1,'stated','',1);
INSERT INTO "neighbourhood" VALUES(2,'haven',0,'Haven',1,53.25,6.5,1.75,4200,'CBS 2025',3,0,'confirmed','bij het water',1);
INSERT INTO "neighbourhood" VALUES(2,'dijk',1,'Dijk',0,NULL,NULL,NULL,NULL,'',NULL,NULL,'stated','',1);
CREATE TABLE neighbourhood_alias (
    municipality_id INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_neighbourhood_alias PRIMARY KEY (municipality_id, neighbourhood, position),
    CONSTRAINT fk_neighbourhood_alias_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_neighbourhood_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "neighbourhood_alias" VALUES(1,'kreek',0,'Het Eiland');
INSERT INTO "neighbourhood_alias" VALUES(1,'kreek',1,'Kreekwijk');
INSERT INTO "neighbourhood_alias" VALUES(1,'lindenhof',0,'Oost');
INSERT INTO "neighbourhood_alias" VALUES(1,'polderrand',0,'Oost');
INSERT INTO "neighbourhood_alias" VALUES(1,'polderrand',1,'De Rand');
INSERT INTO "neighbourhood_alias" VALUES(2,'haven',0,'De Haven');
INSERT INTO "neighbourhood_alias" VALUES(2,'haven',1,'Havenkwartier');
CREATE TABLE neighbourhood_cbs (
    municipality_id INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    cbs_code VARCHAR NOT NULL,
    CONSTRAINT pk_neighbourhood_cbs PRIMARY KEY (municipality_id, neighbourhood, position),
    CONSTRAINT fk_neighbourhood_cbs_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_neighbourhood_cbs_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_neighbourhood_cbs_municipality_id_neighbourhood_cbs_code UNIQUE (municipality_id, neighbourhood, cbs_code)
);
INSERT INTO "neighbourhood_cbs" VALUES(1,'kreek',0,'BU00010001');
INSERT INTO "neighbourhood_cbs" VALUES(1,'lindenhof',0,'BU00010002');
INSERT INTO "neighbourhood_cbs" VALUES(1,'polderrand',0,'BU00010003');
INSERT INTO "neighbourhood_cbs" VALUES(2,'haven',0,'WK999901');
INSERT INTO "neighbourhood_cbs" VALUES(2,'haven',1,'BU99990102');
CREATE TABLE observation (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    indicator VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    value FLOAT,
    text VARCHAR NOT NULL,
    year INTEGER,
    year_basis VARCHAR NOT NULL,
    margin FLOAT,
    is_target BOOLEAN NOT NULL,
    modelled BOOLEAN NOT NULL,
    basis VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    CONSTRAINT pk_observation PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_observation_says_something CHECK (value IS NOT NULL OR text <> ''),
    CONSTRAINT ck_observation_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_observation_filled CHECK ("code" <> '' AND "area" <> ''),
    CONSTRAINT ck_observation_year_basis_known CHECK ("year_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_observation_margin_not_negative CHECK (margin >= 0),
    CONSTRAINT fk_observation_municipality_id_indicator FOREIGN KEY(municipality_id, indicator) REFERENCES indicator (municipality_id, code),
    CONSTRAINT fk_observation_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_observation_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "observation" VALUES(1,'o1',0,'rokers_18','GM0001',20.0,'',2024,'stated',NULL,0,0,'stated','','',NULL,'');
INSERT INTO "observation" VALUES(1,'o2',1,'rokers_18','kreek',28.0,'',2024,'stated',NULL,0,0,'stated','','',NULL,'');
INSERT INTO "observation" VALUES(1,'o3',2,'rokers_18','lindenhof',20.0,'',2024,'stated',NULL,0,0,'stated','','',NULL,'');
INSERT INTO "observation" VALUES(1,'o4',3,'beweegt_kind','GM0001',50.0,'',2024,'stated',NULL,0,0,'stated','','',NULL,'');
INSERT INTO "observation" VALUES(1,'o5',4,'beweegt_kind','kreek',40.0,'',2024,'stated',NULL,0,0,'stated','','',NULL,'');
INSERT INTO "observation" VALUES(2,'o1',0,'rookt','haven',12.3,'ruim 12 %',2024,'inferred',0.7,1,1,'confirmed','GGD','afgerond','akkoord','1.1');
INSERT INTO "observation" VALUES(2,'o2',1,'rookt','nederland',NULL,'bijna 1 op 10',NULL,'stated',NULL,0,0,'stated','','',NULL,'');
CREATE TABLE observation_comparison (
    municipality_id INTEGER NOT NULL,
    observation VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    compared_with VARCHAR NOT NULL,
    CONSTRAINT pk_observation_comparison PRIMARY KEY (municipality_id, observation, position),
    CONSTRAINT fk_observation_comparison_municipality_id_compared_with FOREIGN KEY(municipality_id, compared_with) REFERENCES observation (municipality_id, code),
    CONSTRAINT fk_observation_comparison_municipality_id_observation FOREIGN KEY(municipality_id, observation) REFERENCES observation (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_observation_comparison_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_observation_comparison_municipality_id_observation_compared_with UNIQUE (municipality_id, observation, compared_with)
);
INSERT INTO "observation_comparison" VALUES(2,'o1',0,'o2');
CREATE TABLE partner (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    sector VARCHAR NOT NULL,
    core BOOLEAN NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_partner PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_partner_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_partner_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "partner" VALUES(1,'ggd',0,'GGD Veldstad','zorg',1,1);
INSERT INTO "partner" VALUES(1,'sportclub',1,'VV Veldstad','',0,1);
INSERT INTO "partner" VALUES(2,'ggd',0,'GGD','zorg',1,1);
INSERT INTO "partner" VALUES(2,'school',1,'De Ark','',0,1);
CREATE TABLE partner_alias (
    municipality_id INTEGER NOT NULL,
    partner VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_partner_alias PRIMARY KEY (municipality_id, partner, position),
    CONSTRAINT fk_partner_alias_municipality_id_partner FOREIGN KEY(municipality_id, partner) REFERENCES partner (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_partner_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "partner_alias" VALUES(1,'ggd',0,'GGD');
INSERT INTO "partner_alias" VALUES(2,'ggd',0,'GGD Noord');
CREATE TABLE partner_list (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    theme VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    CONSTRAINT pk_partner_list PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_partner_list_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_partner_list_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_partner_list_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "partner_list" VALUES(2,'kern',0,'Kernpartners','alle','akkoord','Bijlage 1');
CREATE TABLE pillar (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    short VARCHAR NOT NULL,
    CONSTRAINT pk_pillar PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_pillar_filled CHECK ("code" <> '' AND "name" <> '' AND "short" <> ''),
    CONSTRAINT fk_pillar_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "pillar" VALUES(1,'voorlichting',0,'Voorlichting en educatie','Voorlichting');
INSERT INTO "pillar" VALUES(1,'signalering',1,'Signalering en advies','Signalering');
INSERT INTO "pillar" VALUES(1,'leefomgeving',2,'Leefomgeving (fysiek en sociaal)','Leefomgeving');
INSERT INTO "pillar" VALUES(1,'beleid',3,'Beleid, regelgeving en handhaving','Beleid');
INSERT INTO "pillar" VALUES(2,'voorlichting',0,'Voorlichting en educatie','Voorlichting');
INSERT INTO "pillar" VALUES(2,'beleid',1,'Beleid','B');
CREATE TABLE placement (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    pillar VARCHAR NOT NULL,
    "group" VARCHAR NOT NULL,
    "primary" BOOLEAN NOT NULL,
    theme_basis VARCHAR NOT NULL,
    pillar_basis VARCHAR NOT NULL,
    group_basis VARCHAR NOT NULL,
    CONSTRAINT pk_placement PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT ck_placement_group_basis_known CHECK ("group_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_placement_pillar_basis_known CHECK ("pillar_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_placement_theme_basis_known CHECK ("theme_basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT fk_placement_municipality_id_group FOREIGN KEY(municipality_id, "group") REFERENCES target_group (municipality_id, code),
    CONSTRAINT fk_placement_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_placement_municipality_id_pillar FOREIGN KEY(municipality_id, pillar) REFERENCES pillar (municipality_id, code),
    CONSTRAINT fk_placement_municipality_id_theme FOREIGN KEY(municipality_id, theme) REFERENCES theme (municipality_id, code),
    CONSTRAINT fk_placement_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_placement_municipality_id_intervention_theme_pillar_group UNIQUE (municipality_id, intervention, theme, pillar, "group")
);
INSERT INTO "placement" VALUES(1,'beweegplein',0,'overgewicht','leefomgeving','kinderen',1,'stated','confirmed','confirmed');
INSERT INTO "placement" VALUES(1,'beweegplein',1,'overgewicht','voorlichting','ouders',0,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'rookvrije_kinderopvang',0,'roken','beleid','kinderopvang',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'rookvrije_kinderopvang',1,'roken','leefomgeving','jonge_gezinnen',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'stoppen_samen',0,'roken','signalering','inwoners',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'stoppen_samen',1,'roken','signalering','rokers',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'beweegcoach',0,'overgewicht','signalering','ouderen',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'gezonde_stad',0,'overgewicht','voorlichting','kinderen',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'gezonde_stad',1,'overgewicht','signalering','kinderen',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'gezonde_stad',2,'overgewicht','leefomgeving','kinderen',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(1,'gezonde_stad',3,'overgewicht','beleid','kinderen',1,'inferred','inferred','inferred');
INSERT INTO "placement" VALUES(2,'les',0,'roken','voorlichting','kinderen',0,'confirmed','stated','not_stated');
INSERT INTO "placement" VALUES(2,'les',1,'roken','voorlichting','jeugd',1,'inferred','inferred','inferred');
CREATE TABLE planner_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT planner_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "planner_version" VALUES('0001');
CREATE TABLE programme (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    crossing BOOLEAN NOT NULL,
    aim VARCHAR NOT NULL,
    owner VARCHAR NOT NULL,
    area VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_programme PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_programme_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_programme_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_programme_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_programme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "programme" VALUES(1,'gezonde_school',0,'Gezonde School','',0,'','','','stated',NULL,'',1);
INSERT INTO "programme" VALUES(1,'kansrijke_start',1,'Kansrijke Start','',1,'','','','stated',NULL,'',1);
INSERT INTO "programme" VALUES(2,'jogg',0,'JOGG','aanpak',1,'Gezond','GGD','stad','stated',NULL,'',1);
INSERT INTO "programme" VALUES(2,'kansrijk',1,'Kansrijke Start','',0,'','','','confirmed','akkoord','4',1);
CREATE TABLE programme_alias (
    municipality_id INTEGER NOT NULL,
    programme VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_programme_alias PRIMARY KEY (municipality_id, programme, position),
    CONSTRAINT fk_programme_alias_municipality_id_programme FOREIGN KEY(municipality_id, programme) REFERENCES programme (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_programme_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "programme_alias" VALUES(2,'jogg',0,'Jogg');
INSERT INTO "programme_alias" VALUES(2,'jogg',1,'J');
CREATE TABLE programme_theme (
    municipality_id INTEGER NOT NULL,
    programme VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    CONSTRAINT pk_programme_theme PRIMARY KEY (municipality_id, programme, position),
    CONSTRAINT fk_programme_theme_municipality_id_programme FOREIGN KEY(municipality_id, programme) REFERENCES programme (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_programme_theme_municipality_id_theme FOREIGN KEY(municipality_id, theme) REFERENCES theme (municipality_id, code),
    CONSTRAINT fk_programme_theme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_programme_theme_municipality_id_programme_theme UNIQUE (municipality_id, programme, theme)
);
INSERT INTO "programme_theme" VALUES(1,'gezonde_school',0,'roken');
INSERT INTO "programme_theme" VALUES(1,'gezonde_school',1,'overgewicht');
INSERT INTO "programme_theme" VALUES(2,'jogg',0,'roken');
INSERT INTO "programme_theme" VALUES(2,'jogg',1,'weerbaarheid');
CREATE TABLE source (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    publisher VARCHAR NOT NULL,
    published VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    note VARCHAR NOT NULL,
    CONSTRAINT pk_source PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_source_filled CHECK ("code" <> '' AND "title" <> ''),
    CONSTRAINT fk_source_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "source" VALUES(1,'akkoord',0,'Preventieakkoord Veldstad','Gemeente Veldstad','2026','','');
INSERT INTO "source" VALUES(2,'akkoord',0,'Akkoord','Waterdorp','2026','https://example.org/a','Ingekort');
CREATE TABLE target_group (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    parent VARCHAR,
    vulnerable BOOLEAN NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_target_group PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_target_group_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_target_group_kind_known CHECK ("kind" IN ('end', 'intermediary')),
    CONSTRAINT ck_target_group_part_known CHECK ("part" IN ('life_course', 'all_ages', 'intermediaries', 'broader')),
    CONSTRAINT fk_target_group_municipality_id_parent FOREIGN KEY(municipality_id, parent) REFERENCES target_group (municipality_id, code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_target_group_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "target_group" VALUES(1,'zwangeren',0,'Zwangeren en partners','end','life_course','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'jonge_gezinnen',1,'Jonge gezinnen (0–4)','end','life_course','jeugd',0,1);
INSERT INTO "target_group" VALUES(1,'kinderen',2,'Kinderen (4–12)','end','life_course','jeugd',0,1);
INSERT INTO "target_group" VALUES(1,'jongeren',3,'Jongeren (12–18)','end','life_course','jeugd',0,1);
INSERT INTO "target_group" VALUES(1,'jongvolwassenen',4,'Jongvolwassenen en studenten (18–27)','end','life_course','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'volwassenen',5,'Volwassenen','end','life_course','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'ouderen',6,'Ouderen (65+)','end','life_course','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'ouders',7,'Ouders en verzorgers','end','all_ages','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'lage_ses',8,'Laag inkomen of schulden','end','all_ages','inwoners',1,1);
INSERT INTO "target_group" VALUES(1,'rokers',9,'Rokers','end','all_ages','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'overgewicht',10,'Mensen met overgewicht','end','all_ages','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'kinderopvang',11,'Pedagogisch medewerkers','intermediary','intermediaries','professionals',0,1);
INSERT INTO "target_group" VALUES(1,'onderwijs',12,'Docenten','intermediary','intermediaries','professionals',0,1);
INSERT INTO "target_group" VALUES(1,'sport',13,'Trainers, coaches en vrijwilligers','intermediary','intermediaries','professionals',0,1);
INSERT INTO "target_group" VALUES(1,'zorg',14,'Zorg- en sociaal professionals','intermediary','intermediaries','professionals',0,1);
INSERT INTO "target_group" VALUES(1,'inwoners',15,'Alle inwoners','end','broader',NULL,0,1);
INSERT INTO "target_group" VALUES(1,'jeugd',16,'Jeugd (0–18)','end','broader','inwoners',0,1);
INSERT INTO "target_group" VALUES(1,'professionals',17,'Professionals','intermediary','broader',NULL,0,1);
INSERT INTO "target_group" VALUES(2,'kinderen',0,'Kinderen','end','life_course','jeugd',0,1);
INSERT INTO "target_group" VALUES(2,'lage_ses',1,'Laag inkomen','end','all_ages','inwoners',1,1);
INSERT INTO "target_group" VALUES(2,'jeugd',2,'Jeugd','end','broader','inwoners',0,1);
INSERT INTO "target_group" VALUES(2,'inwoners',3,'Inwoners','end','broader',NULL,0,1);
CREATE TABLE theme (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    version INTEGER DEFAULT '1' NOT NULL,
    CONSTRAINT pk_theme PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_theme_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_theme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);
INSERT INTO "theme" VALUES(1,'roken',0,'Roken',1);
INSERT INTO "theme" VALUES(1,'overgewicht',1,'Overgewicht',1);
INSERT INTO "theme" VALUES(2,'weerbaarheid',0,'Weerbaarheid',1);
INSERT INTO "theme" VALUES(2,'roken',1,'Roken',1);
CREATE UNIQUE INDEX uq_cell_mark_whole_municipality ON cell_mark (municipality_id, theme, pillar, "group", kind) WHERE neighbourhood IS NULL;
COMMIT;
