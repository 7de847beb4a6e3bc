-- The database of the planner, version 0007, as SQLite keeps it.
-- Written by `python -m planner.store.schema`; change the tables by a migration, not here.

CREATE TABLE area_programme (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    basis VARCHAR NOT NULL,
    source VARCHAR,
    section VARCHAR NOT NULL,
    archived BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_area_programme PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_area_programme_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_area_programme_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_area_programme_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_area_programme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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

CREATE TABLE change (
    municipality_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at DATETIME NOT NULL,
    author VARCHAR NOT NULL,
    author_key VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    way VARCHAR NOT NULL,
    "of" INTEGER,
    operation VARCHAR,
    words VARCHAR NOT NULL,
    CONSTRAINT pk_change PRIMARY KEY (municipality_id, number),
    CONSTRAINT ck_change_filled CHECK ("action" <> ''),
    CONSTRAINT ck_change_way_known CHECK ("way" IN ('done', 'undone', 'redone')),
    CONSTRAINT fk_change_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_change_municipality_id_operation UNIQUE (municipality_id, operation)
);

CREATE TABLE change_edit (
    municipality_id INTEGER NOT NULL,
    change INTEGER NOT NULL,
    position INTEGER NOT NULL,
    field VARCHAR NOT NULL,
    "key" VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    "before" VARCHAR,
    "after" VARCHAR,
    CONSTRAINT pk_change_edit PRIMARY KEY (municipality_id, change, position),
    CONSTRAINT ck_change_edit_filled CHECK ("field" <> '' AND "key" <> ''),
    CONSTRAINT fk_change_edit_municipality_id_change FOREIGN KEY(municipality_id, change) REFERENCES change (municipality_id, number) ON DELETE CASCADE,
    CONSTRAINT fk_change_edit_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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
    archived BOOLEAN DEFAULT 0 NOT NULL,
    heading VARCHAR DEFAULT '' NOT NULL CONSTRAINT ck_goal_heading_known CHECK ("heading" IN ('down', 'up', '')),
    CONSTRAINT pk_goal PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_goal_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_goal_filled CHECK ("code" <> '' AND "subject" <> '' AND "title" <> ''),
    CONSTRAINT fk_goal_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_goal_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE goal_indicator (
    municipality_id INTEGER NOT NULL,
    goal VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    indicator VARCHAR NOT NULL,
    CONSTRAINT pk_goal_indicator PRIMARY KEY (municipality_id, goal, position),
    CONSTRAINT fk_goal_indicator_municipality_id_goal FOREIGN KEY(municipality_id, goal) REFERENCES goal (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_goal_indicator_municipality_id_indicator FOREIGN KEY(municipality_id, indicator) REFERENCES indicator (municipality_id, code),
    CONSTRAINT fk_goal_indicator_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_goal_indicator_municipality_id_goal_indicator UNIQUE (municipality_id, goal, indicator)
);

CREATE TABLE house_style (
    municipality_id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    content BLOB NOT NULL,
    stored_on DATE NOT NULL,
    stored_by VARCHAR NOT NULL,
    CONSTRAINT pk_house_style PRIMARY KEY (municipality_id),
    CONSTRAINT ck_house_style_filled CHECK ("name" <> ''),
    CONSTRAINT fk_house_style_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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
    archived BOOLEAN DEFAULT 0 NOT NULL,
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

CREATE TABLE intervention_alias (
    municipality_id INTEGER NOT NULL,
    intervention VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_intervention_alias PRIMARY KEY (municipality_id, intervention, position),
    CONSTRAINT fk_intervention_alias_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_intervention_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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

CREATE TABLE invitation (
    digest VARCHAR NOT NULL,
    person_id INTEGER NOT NULL,
    ends_at DATETIME NOT NULL,
    CONSTRAINT pk_invitation PRIMARY KEY (digest),
    CONSTRAINT fk_invitation_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

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
    count_programmes BOOLEAN DEFAULT 0 NOT NULL,
    count_secondary BOOLEAN DEFAULT 0 NOT NULL,
    count_possible BOOLEAN DEFAULT 1 NOT NULL,
    CONSTRAINT pk_municipality PRIMARY KEY (id),
    CONSTRAINT ck_municipality_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_municipality_levels_rise CHECK (covered_from > 0 AND strong_from >= covered_from),
    CONSTRAINT ck_municipality_half_range CHECK (half >= 0 AND half <= 1),
    CONSTRAINT uq_municipality_code UNIQUE (code)
);

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
    archived BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_neighbourhood PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_neighbourhood_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_neighbourhood_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_neighbourhood_size CHECK (area_km2 >= 0 AND population >= 0),
    CONSTRAINT ck_neighbourhood_on_earth CHECK (latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180),
    CONSTRAINT fk_neighbourhood_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE neighbourhood_alias (
    municipality_id INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_neighbourhood_alias PRIMARY KEY (municipality_id, neighbourhood, position),
    CONSTRAINT fk_neighbourhood_alias_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_neighbourhood_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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
    out_of FLOAT CONSTRAINT ck_observation_out_of_something CHECK (out_of > 0),
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

CREATE TABLE partner (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    sector VARCHAR NOT NULL,
    core BOOLEAN NOT NULL,
    archived BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_partner PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_partner_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_partner_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE partner_alias (
    municipality_id INTEGER NOT NULL,
    partner VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_partner_alias PRIMARY KEY (municipality_id, partner, position),
    CONSTRAINT fk_partner_alias_municipality_id_partner FOREIGN KEY(municipality_id, partner) REFERENCES partner (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_partner_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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

CREATE TABLE person (
    id INTEGER NOT NULL,
    login VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    password VARCHAR NOT NULL,
    installs BOOLEAN DEFAULT 0 NOT NULL,
    disabled BOOLEAN DEFAULT 0 NOT NULL,
    failures INTEGER NOT NULL,
    wait_until DATETIME,
    CONSTRAINT pk_person PRIMARY KEY (id),
    CONSTRAINT ck_person_filled CHECK ("login" <> '' AND "name" <> ''),
    CONSTRAINT uq_person_login UNIQUE (login)
);

CREATE TABLE person_role (
    municipality_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    role VARCHAR NOT NULL,
    CONSTRAINT pk_person_role PRIMARY KEY (municipality_id, person_id),
    CONSTRAINT ck_person_role_role_known CHECK ("role" IN ('lezer', 'partner', 'stuurgroep', 'coordinator', 'beheerder')),
    CONSTRAINT fk_person_role_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT fk_person_role_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

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
    confirmed_on DATE,
    confirmed_by VARCHAR DEFAULT '' NOT NULL,
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

CREATE TABLE planner_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT planner_version_pkc PRIMARY KEY (version_num)
);

CREATE TABLE preset (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    parts JSON NOT NULL,
    form VARCHAR NOT NULL,
    question VARCHAR NOT NULL,
    CONSTRAINT pk_preset PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_preset_filled CHECK ("code" <> '' AND "name" <> '' AND "form" <> ''),
    CONSTRAINT fk_preset_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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
    archived BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_programme PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_programme_basis_known CHECK ("basis" IN ('stated', 'inferred', 'not_stated', 'confirmed')),
    CONSTRAINT ck_programme_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_programme_municipality_id_source FOREIGN KEY(municipality_id, source) REFERENCES source (municipality_id, code),
    CONSTRAINT fk_programme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE programme_alias (
    municipality_id INTEGER NOT NULL,
    programme VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    alias VARCHAR NOT NULL,
    CONSTRAINT pk_programme_alias PRIMARY KEY (municipality_id, programme, position),
    CONSTRAINT fk_programme_alias_municipality_id_programme FOREIGN KEY(municipality_id, programme) REFERENCES programme (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_programme_alias_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

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

CREATE TABLE proposal (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    archived BOOLEAN DEFAULT 0 NOT NULL,
    name VARCHAR NOT NULL,
    use VARCHAR NOT NULL,
    motivation VARCHAR NOT NULL,
    budget BIGINT,
    year INTEGER,
    programme VARCHAR,
    intervention VARCHAR,
    entry VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    CONSTRAINT pk_proposal PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_proposal_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_proposal_budget_not_negative CHECK (budget >= 0),
    CONSTRAINT ck_proposal_state_known CHECK ("state" IN ('draft', 'submitted', 'advice', 'granted', 'rejected', 'held', 'running', 'done')),
    CONSTRAINT ck_proposal_use_known CHECK ("use" IN ('reach', 'supply', 'widen', 'monitor', 'cooperate')),
    CONSTRAINT fk_proposal_municipality_id_intervention FOREIGN KEY(municipality_id, intervention) REFERENCES intervention (municipality_id, code),
    CONSTRAINT fk_proposal_municipality_id_programme FOREIGN KEY(municipality_id, programme) REFERENCES programme (municipality_id, code),
    CONSTRAINT fk_proposal_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE proposal_cell (
    municipality_id INTEGER NOT NULL,
    proposal VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    pillar VARCHAR NOT NULL,
    "group" VARCHAR NOT NULL,
    CONSTRAINT pk_proposal_cell PRIMARY KEY (municipality_id, proposal, position),
    CONSTRAINT fk_proposal_cell_municipality_id_group FOREIGN KEY(municipality_id, "group") REFERENCES target_group (municipality_id, code),
    CONSTRAINT fk_proposal_cell_municipality_id_pillar FOREIGN KEY(municipality_id, pillar) REFERENCES pillar (municipality_id, code),
    CONSTRAINT fk_proposal_cell_municipality_id_theme FOREIGN KEY(municipality_id, theme) REFERENCES theme (municipality_id, code),
    CONSTRAINT uq_proposal_cell_municipality_id_proposal_theme_pillar_group UNIQUE (municipality_id, proposal, theme, pillar, "group"),
    CONSTRAINT fk_proposal_cell_municipality_id_proposal FOREIGN KEY(municipality_id, proposal) REFERENCES proposal (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_proposal_cell_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE proposal_comment (
    municipality_id INTEGER NOT NULL,
    proposal VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    "on" DATE NOT NULL,
    "by" VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    CONSTRAINT pk_proposal_comment PRIMARY KEY (municipality_id, proposal, position),
    CONSTRAINT ck_proposal_comment_filled CHECK ("text" <> ''),
    CONSTRAINT fk_proposal_comment_municipality_id_proposal FOREIGN KEY(municipality_id, proposal) REFERENCES proposal (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_proposal_comment_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE proposal_link (
    municipality_id INTEGER NOT NULL,
    proposal VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    title VARCHAR NOT NULL,
    url VARCHAR NOT NULL,
    CONSTRAINT pk_proposal_link PRIMARY KEY (municipality_id, proposal, position),
    CONSTRAINT ck_proposal_link_filled CHECK ("url" <> ''),
    CONSTRAINT fk_proposal_link_municipality_id_proposal FOREIGN KEY(municipality_id, proposal) REFERENCES proposal (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_proposal_link_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE proposal_neighbourhood (
    municipality_id INTEGER NOT NULL,
    proposal VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    CONSTRAINT pk_proposal_neighbourhood PRIMARY KEY (municipality_id, proposal, position),
    CONSTRAINT fk_proposal_neighbourhood_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code),
    CONSTRAINT uq_proposal_neighbourhood_municipality_id_proposal_neighbourhood UNIQUE (municipality_id, proposal, neighbourhood),
    CONSTRAINT fk_proposal_neighbourhood_municipality_id_proposal FOREIGN KEY(municipality_id, proposal) REFERENCES proposal (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_proposal_neighbourhood_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE proposal_step (
    municipality_id INTEGER NOT NULL,
    proposal VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    state VARCHAR NOT NULL,
    "on" DATE NOT NULL,
    "by" VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    CONSTRAINT pk_proposal_step PRIMARY KEY (municipality_id, proposal, position),
    CONSTRAINT ck_proposal_step_state_known CHECK ("state" IN ('draft', 'submitted', 'advice', 'granted', 'rejected', 'held', 'running', 'done')),
    CONSTRAINT fk_proposal_step_municipality_id_proposal FOREIGN KEY(municipality_id, proposal) REFERENCES proposal (municipality_id, code) ON DELETE CASCADE,
    CONSTRAINT fk_proposal_step_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE session (
    digest VARCHAR NOT NULL,
    person_id INTEGER NOT NULL,
    made_at DATETIME NOT NULL,
    seen_at DATETIME NOT NULL,
    CONSTRAINT pk_session PRIMARY KEY (digest),
    CONSTRAINT fk_session_person_id FOREIGN KEY(person_id) REFERENCES person (id)
);

CREATE TABLE shape (
    municipality_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    neighbourhood VARCHAR NOT NULL,
    source VARCHAR NOT NULL,
    outline JSON NOT NULL,
    CONSTRAINT pk_shape PRIMARY KEY (municipality_id, position),
    CONSTRAINT fk_shape_municipality_id_neighbourhood FOREIGN KEY(municipality_id, neighbourhood) REFERENCES neighbourhood (municipality_id, code),
    CONSTRAINT fk_shape_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_shape_municipality_id_neighbourhood UNIQUE (municipality_id, neighbourhood)
);

CREATE TABLE situation (
    municipality_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    theme VARCHAR NOT NULL,
    text VARCHAR NOT NULL,
    observations JSON NOT NULL,
    CONSTRAINT pk_situation PRIMARY KEY (municipality_id, position),
    CONSTRAINT ck_situation_filled CHECK ("text" <> ''),
    CONSTRAINT fk_situation_municipality_id_theme FOREIGN KEY(municipality_id, theme) REFERENCES theme (municipality_id, code),
    CONSTRAINT fk_situation_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id),
    CONSTRAINT uq_situation_municipality_id_theme UNIQUE (municipality_id, theme)
);

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

CREATE TABLE target_group (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    parent VARCHAR,
    vulnerable BOOLEAN NOT NULL,
    archived BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_target_group PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_target_group_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT ck_target_group_kind_known CHECK ("kind" IN ('end', 'intermediary')),
    CONSTRAINT ck_target_group_part_known CHECK ("part" IN ('life_course', 'all_ages', 'intermediaries', 'broader')),
    CONSTRAINT fk_target_group_municipality_id_parent FOREIGN KEY(municipality_id, parent) REFERENCES target_group (municipality_id, code) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT fk_target_group_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE theme (
    municipality_id INTEGER NOT NULL,
    code VARCHAR NOT NULL,
    position INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    archived BOOLEAN DEFAULT 0 NOT NULL,
    CONSTRAINT pk_theme PRIMARY KEY (municipality_id, code),
    CONSTRAINT ck_theme_filled CHECK ("code" <> '' AND "name" <> ''),
    CONSTRAINT fk_theme_municipality_id FOREIGN KEY(municipality_id) REFERENCES municipality (id)
);

CREATE TABLE trail (
    number INTEGER NOT NULL,
    at DATETIME NOT NULL,
    who VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    about VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    CONSTRAINT pk_trail PRIMARY KEY (number),
    CONSTRAINT ck_trail_filled CHECK ("what" <> '' AND "digest" <> '')
);

CREATE INDEX ix_change_at ON change (municipality_id, at);

CREATE INDEX ix_change_author_key ON change (municipality_id, author_key, number);

CREATE INDEX ix_change_edit_record ON change_edit (municipality_id, field, "key", change);

CREATE INDEX ix_change_of ON change (municipality_id, "of", number);

CREATE INDEX ix_session_person_id ON session (person_id);

CREATE UNIQUE INDEX uq_cell_mark_whole_municipality ON cell_mark (municipality_id, theme, pillar, "group", kind) WHERE neighbourhood IS NULL;
