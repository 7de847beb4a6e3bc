"""First tables.

Follows nothing; written on 2026-11-23.
"""
# ruff: noqa: E501 (drafted by Alembic, then read and tidied)

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the tables."""
    op.create_table(
        "municipality",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("invented", sa.Boolean(), nullable=False),
        sa.Column("filled", sa.Boolean(), nullable=False),
        sa.Column("half", sa.Float(), nullable=False),
        sa.Column("covered_from", sa.Float(), nullable=False),
        sa.Column("strong_from", sa.Float(), nullable=False),
        sa.Column("revision", sa.Integer(), server_default="1", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_municipality_filled")),
        sa.CheckConstraint(
            "covered_from > 0 AND strong_from >= covered_from", name=op.f("ck_municipality_levels_rise")
        ),
        sa.CheckConstraint("half >= 0 AND half <= 1", name=op.f("ck_municipality_half_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_municipality")),
        sa.UniqueConstraint("code", name=op.f("uq_municipality_code")),
    )
    op.create_table(
        "catalogue_entry",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("audience", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("setting", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("owner", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("recognition", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("recognition_text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("recognised_on", sa.Date(), nullable=True),
        sa.Column("recognised_in", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("verified", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("url", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("relation", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_catalogue_entry_filled")),
        sa.CheckConstraint(
            "\"pillar_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_catalogue_entry_pillar_basis_known"),
        ),
        sa.CheckConstraint(
            "\"recognition\" IN ('described', 'substantiated', 'first', 'good', 'strong', 'not_recognised', 'not_applicable', 'unknown')",
            name=op.f("ck_catalogue_entry_recognition_known"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_catalogue_entry_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_catalogue_entry")),
    )
    op.create_table(
        "indicator",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("population", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("unit", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("more_is_worse", sa.Boolean(), nullable=True),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_indicator_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_indicator_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_indicator")),
    )
    op.create_table(
        "neighbourhood",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("attention", sa.Boolean(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("area_km2", sa.Float(), nullable=True),
        sa.Column("population", sa.Integer(), nullable=True),
        sa.Column("population_source", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("column", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.Column("basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "\"basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')", name=op.f("ck_neighbourhood_basis_known")
        ),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_neighbourhood_filled")),
        sa.CheckConstraint("area_km2 >= 0 AND population >= 0", name=op.f("ck_neighbourhood_size")),
        sa.CheckConstraint(
            "latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180", name=op.f("ck_neighbourhood_on_earth")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_neighbourhood_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_neighbourhood")),
    )
    op.create_table(
        "partner",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("sector", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("core", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_partner_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_partner_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_partner")),
    )
    op.create_table(
        "pillar",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("short", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> '' AND \"short\" <> ''", name=op.f("ck_pillar_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_pillar_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_pillar")),
    )
    op.create_table(
        "source",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("publisher", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("published", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("url", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"title\" <> ''", name=op.f("ck_source_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_source_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_source")),
    )
    op.create_table(
        "target_group",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("part", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("parent", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("vulnerable", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_target_group_filled")),
        sa.CheckConstraint("\"kind\" IN ('end', 'intermediary')", name=op.f("ck_target_group_kind_known")),
        sa.CheckConstraint(
            "\"part\" IN ('life_course', 'all_ages', 'intermediaries', 'broader')",
            name=op.f("ck_target_group_part_known"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "parent"],
            ["target_group.municipality_id", "target_group.code"],
            name=op.f("fk_target_group_municipality_id_parent"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_target_group_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_target_group")),
    )
    op.create_table(
        "theme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_theme_filled")),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_theme_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_theme")),
    )
    op.create_table(
        "area_programme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint(
            "\"basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')", name=op.f("ck_area_programme_basis_known")
        ),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_area_programme_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_area_programme_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_area_programme_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_area_programme")),
    )
    op.create_table(
        "catalogue_group",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("entry", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("group", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "entry"],
            ["catalogue_entry.municipality_id", "catalogue_entry.code"],
            name=op.f("fk_catalogue_group_municipality_id_entry"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "group"],
            ["target_group.municipality_id", "target_group.code"],
            name=op.f("fk_catalogue_group_municipality_id_group"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_catalogue_group_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "entry", "position", name=op.f("pk_catalogue_group")),
        sa.UniqueConstraint(
            "municipality_id", "entry", "group", name=op.f("uq_catalogue_group_municipality_id_entry_group")
        ),
    )
    op.create_table(
        "catalogue_pillar",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("entry", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("pillar", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "entry"],
            ["catalogue_entry.municipality_id", "catalogue_entry.code"],
            name=op.f("fk_catalogue_pillar_municipality_id_entry"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "pillar"],
            ["pillar.municipality_id", "pillar.code"],
            name=op.f("fk_catalogue_pillar_municipality_id_pillar"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_catalogue_pillar_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "entry", "position", name=op.f("pk_catalogue_pillar")),
        sa.UniqueConstraint(
            "municipality_id", "entry", "pillar", name=op.f("uq_catalogue_pillar_municipality_id_entry_pillar")
        ),
    )
    op.create_table(
        "catalogue_theme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("entry", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "entry"],
            ["catalogue_entry.municipality_id", "catalogue_entry.code"],
            name=op.f("fk_catalogue_theme_municipality_id_entry"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_catalogue_theme_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "entry", "position", name=op.f("pk_catalogue_theme")),
        sa.UniqueConstraint(
            "municipality_id", "entry", "theme", name=op.f("uq_catalogue_theme_municipality_id_entry_theme")
        ),
    )
    op.create_table(
        "cell_mark",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("group", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("neighbourhood", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("marked_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("marked_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "\"kind\" IN ('not_applicable', 'deliberately_empty', 'priority')", name=op.f("ck_cell_mark_kind_known")
        ),
        sa.CheckConstraint("\"reason\" <> ''", name=op.f("ck_cell_mark_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "group"],
            ["target_group.municipality_id", "target_group.code"],
            name=op.f("fk_cell_mark_municipality_id_group"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "neighbourhood"],
            ["neighbourhood.municipality_id", "neighbourhood.code"],
            name=op.f("fk_cell_mark_municipality_id_neighbourhood"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "pillar"],
            ["pillar.municipality_id", "pillar.code"],
            name=op.f("fk_cell_mark_municipality_id_pillar"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "theme"],
            ["theme.municipality_id", "theme.code"],
            name=op.f("fk_cell_mark_municipality_id_theme"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_cell_mark_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "position", name=op.f("pk_cell_mark")),
        sa.UniqueConstraint(
            "municipality_id",
            "theme",
            "pillar",
            "group",
            "kind",
            "neighbourhood",
            name=op.f("uq_cell_mark_municipality_id_theme_pillar_group_kind_neighbourhood"),
        ),
    )
    with op.batch_alter_table("cell_mark", schema=None) as batch_op:
        batch_op.create_index(
            "uq_cell_mark_whole_municipality",
            ["municipality_id", "theme", "pillar", "group", "kind"],
            unique=True,
            sqlite_where=sa.text("neighbourhood IS NULL"),
            postgresql_where=sa.text("neighbourhood IS NULL"),
        )

    op.create_table(
        "contradiction",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"text\" <> ''", name=op.f("ck_contradiction_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_contradiction_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_contradiction_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_contradiction")),
    )
    op.create_table(
        "goal",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("subject", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("description", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("target", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("target_year", sa.Integer(), nullable=True),
        sa.Column("basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "\"basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')", name=op.f("ck_goal_basis_known")
        ),
        sa.CheckConstraint("\"code\" <> '' AND \"subject\" <> '' AND \"title\" <> ''", name=op.f("ck_goal_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_goal_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_goal_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_goal")),
    )
    op.create_table(
        "intervention",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("partners_text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("setting", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("summary", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("counts", sa.Boolean(), nullable=False),
        sa.Column("counts_reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("recognition", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("recognised_on", sa.Date(), nullable=True),
        sa.Column("lapses_on", sa.Date(), nullable=True),
        sa.Column("recognition_source", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar_reason", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar_confidence", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("theme_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("programme_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("group_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("area_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("partner_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar_basis_note", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("setting_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "\"area_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_area_basis_known"),
        ),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_intervention_filled")),
        sa.CheckConstraint(
            "\"group_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_group_basis_known"),
        ),
        sa.CheckConstraint(
            "\"kind\" IN ('intervention', 'campaign', 'care_path', 'scheme', 'surroundings', 'regulation', 'programme', 'area_programme', 'policy_paper', 'policy_line', 'network', 'organisation', 'general_action', 'spearhead')",
            name=op.f("ck_intervention_kind_known"),
        ),
        sa.CheckConstraint(
            "\"partner_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_partner_basis_known"),
        ),
        sa.CheckConstraint(
            "\"pillar_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_pillar_basis_known"),
        ),
        sa.CheckConstraint(
            "\"programme_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_programme_basis_known"),
        ),
        sa.CheckConstraint(
            "\"recognition\" IN ('described', 'substantiated', 'first', 'good', 'strong', 'not_recognised', 'not_applicable', 'unknown')",
            name=op.f("ck_intervention_recognition_known"),
        ),
        sa.CheckConstraint(
            "\"setting_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_setting_basis_known"),
        ),
        sa.CheckConstraint(
            "\"status_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_status_basis_known"),
        ),
        sa.CheckConstraint(
            "\"theme_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_intervention_theme_basis_known"),
        ),
        sa.CheckConstraint("lapses_on >= recognised_on", name=op.f("ck_intervention_recognised_before_lapse")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_intervention_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_intervention_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_intervention")),
    )
    op.create_table(
        "neighbourhood_alias",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("alias", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "neighbourhood"],
            ["neighbourhood.municipality_id", "neighbourhood.code"],
            name=op.f("fk_neighbourhood_alias_municipality_id_neighbourhood"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_neighbourhood_alias_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "neighbourhood", "position", name=op.f("pk_neighbourhood_alias")),
    )
    op.create_table(
        "neighbourhood_cbs",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cbs_code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "neighbourhood"],
            ["neighbourhood.municipality_id", "neighbourhood.code"],
            name=op.f("fk_neighbourhood_cbs_municipality_id_neighbourhood"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_neighbourhood_cbs_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "neighbourhood", "position", name=op.f("pk_neighbourhood_cbs")),
        sa.UniqueConstraint(
            "municipality_id",
            "neighbourhood",
            "cbs_code",
            name=op.f("uq_neighbourhood_cbs_municipality_id_neighbourhood_cbs_code"),
        ),
    )
    op.create_table(
        "observation",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("indicator", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("area", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("value", sa.Float(), nullable=True),
        sa.Column("text", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("year_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("margin", sa.Float(), nullable=True),
        sa.Column("is_target", sa.Boolean(), nullable=False),
        sa.Column("modelled", sa.Boolean(), nullable=False),
        sa.Column("basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("publisher", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("note", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint("value IS NOT NULL OR text <> ''", name=op.f("ck_observation_says_something")),
        sa.CheckConstraint(
            "\"basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')", name=op.f("ck_observation_basis_known")
        ),
        sa.CheckConstraint("\"code\" <> '' AND \"area\" <> ''", name=op.f("ck_observation_filled")),
        sa.CheckConstraint(
            "\"year_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_observation_year_basis_known"),
        ),
        sa.CheckConstraint("margin >= 0", name=op.f("ck_observation_margin_not_negative")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "indicator"],
            ["indicator.municipality_id", "indicator.code"],
            name=op.f("fk_observation_municipality_id_indicator"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_observation_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_observation_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_observation")),
    )
    op.create_table(
        "partner_alias",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("partner", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("alias", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "partner"],
            ["partner.municipality_id", "partner.code"],
            name=op.f("fk_partner_alias_municipality_id_partner"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_partner_alias_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "partner", "position", name=op.f("pk_partner_alias")),
    )
    op.create_table(
        "partner_list",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_partner_list_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_partner_list_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_partner_list_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_partner_list")),
    )
    op.create_table(
        "programme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("kind", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("crossing", sa.Boolean(), nullable=False),
        sa.Column("aim", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("owner", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("area", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("source", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("section", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "\"basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')", name=op.f("ck_programme_basis_known")
        ),
        sa.CheckConstraint("\"code\" <> '' AND \"name\" <> ''", name=op.f("ck_programme_filled")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "source"],
            ["source.municipality_id", "source.code"],
            name=op.f("fk_programme_municipality_id_source"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_programme_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "code", name=op.f("pk_programme")),
    )
    op.create_table(
        "area_programme_member",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("area_programme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("neighbourhood", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "area_programme"],
            ["area_programme.municipality_id", "area_programme.code"],
            name=op.f("fk_area_programme_member_municipality_id_area_programme"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "neighbourhood"],
            ["neighbourhood.municipality_id", "neighbourhood.code"],
            name=op.f("fk_area_programme_member_municipality_id_neighbourhood"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_area_programme_member_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "area_programme", "position", name=op.f("pk_area_programme_member")),
        sa.UniqueConstraint(
            "municipality_id",
            "area_programme",
            "neighbourhood",
            name=op.f("uq_area_programme_member_municipality_id_area_programme_neighbourhood"),
        ),
    )
    op.create_table(
        "delivery",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("scope", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("starts", sa.Date(), nullable=True),
        sa.Column("ends", sa.Date(), nullable=True),
        sa.Column("reached", sa.Integer(), nullable=True),
        sa.Column("reachable", sa.Integer(), nullable=True),
        sa.Column("reach_unit", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("budget", sa.BigInteger(), nullable=True),
        sa.Column("place", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("confirmed_on", sa.Date(), nullable=True),
        sa.Column("confirmed_by", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("area_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("status_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint(
            "\"area_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_delivery_area_basis_known"),
        ),
        sa.CheckConstraint(
            "\"scope\" IN ('municipality', 'attention', 'neighbourhoods', 'region', 'spot', 'unknown')",
            name=op.f("ck_delivery_scope_known"),
        ),
        sa.CheckConstraint(
            "\"status\" IN ('running', 'possible', 'planned', 'exploring', 'ended', 'unknown')",
            name=op.f("ck_delivery_status_known"),
        ),
        sa.CheckConstraint(
            "\"status_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_delivery_status_basis_known"),
        ),
        sa.CheckConstraint("budget >= 0", name=op.f("ck_delivery_budget_not_negative")),
        sa.CheckConstraint("ends >= starts", name=op.f("ck_delivery_ends_after_start")),
        sa.CheckConstraint("reached >= 0 AND reachable >= 0 AND reached <= reachable", name=op.f("ck_delivery_reach")),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_delivery_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_delivery_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_delivery")),
    )
    op.create_table(
        "intervention_alias",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("alias", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_intervention_alias_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_intervention_alias_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_intervention_alias")),
    )
    op.create_table(
        "intervention_goal",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("goal", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "goal"],
            ["goal.municipality_id", "goal.code"],
            name=op.f("fk_intervention_goal_municipality_id_goal"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_intervention_goal_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_intervention_goal_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_intervention_goal")),
        sa.UniqueConstraint(
            "municipality_id",
            "intervention",
            "goal",
            name=op.f("uq_intervention_goal_municipality_id_intervention_goal"),
        ),
    )
    op.create_table(
        "intervention_partner",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("partner", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("role", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_intervention_partner_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "partner"],
            ["partner.municipality_id", "partner.code"],
            name=op.f("fk_intervention_partner_municipality_id_partner"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_intervention_partner_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_intervention_partner")),
        sa.UniqueConstraint(
            "municipality_id",
            "intervention",
            "partner",
            "role",
            name=op.f("uq_intervention_partner_municipality_id_intervention_partner_role"),
        ),
    )
    op.create_table(
        "intervention_programme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("programme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_intervention_programme_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "programme"],
            ["programme.municipality_id", "programme.code"],
            name=op.f("fk_intervention_programme_municipality_id_programme"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_intervention_programme_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_intervention_programme")),
        sa.UniqueConstraint(
            "municipality_id",
            "intervention",
            "programme",
            name=op.f("uq_intervention_programme_municipality_id_intervention_programme"),
        ),
    )
    op.create_table(
        "intervention_theme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_intervention_theme_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "theme"],
            ["theme.municipality_id", "theme.code"],
            name=op.f("fk_intervention_theme_municipality_id_theme"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_intervention_theme_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_intervention_theme")),
        sa.UniqueConstraint(
            "municipality_id",
            "intervention",
            "theme",
            name=op.f("uq_intervention_theme_municipality_id_intervention_theme"),
        ),
    )
    op.create_table(
        "membership",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("list_code", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("partner", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("name_in_source", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("role", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint(
            "\"basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')", name=op.f("ck_membership_basis_known")
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "list_code"],
            ["partner_list.municipality_id", "partner_list.code"],
            name=op.f("fk_membership_municipality_id_list_code"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "partner"],
            ["partner.municipality_id", "partner.code"],
            name=op.f("fk_membership_municipality_id_partner"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_membership_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "position", name=op.f("pk_membership")),
    )
    op.create_table(
        "observation_comparison",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("observation", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("compared_with", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "compared_with"],
            ["observation.municipality_id", "observation.code"],
            name=op.f("fk_observation_comparison_municipality_id_compared_with"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "observation"],
            ["observation.municipality_id", "observation.code"],
            name=op.f("fk_observation_comparison_municipality_id_observation"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_observation_comparison_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "observation", "position", name=op.f("pk_observation_comparison")),
        sa.UniqueConstraint(
            "municipality_id",
            "observation",
            "compared_with",
            name=op.f("uq_observation_comparison_municipality_id_observation_compared_with"),
        ),
    )
    op.create_table(
        "placement",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("group", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("primary", sa.Boolean(), nullable=False),
        sa.Column("theme_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("pillar_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("group_basis", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.CheckConstraint(
            "\"group_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_placement_group_basis_known"),
        ),
        sa.CheckConstraint(
            "\"pillar_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_placement_pillar_basis_known"),
        ),
        sa.CheckConstraint(
            "\"theme_basis\" IN ('stated', 'inferred', 'not_stated', 'confirmed')",
            name=op.f("ck_placement_theme_basis_known"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "group"],
            ["target_group.municipality_id", "target_group.code"],
            name=op.f("fk_placement_municipality_id_group"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention"],
            ["intervention.municipality_id", "intervention.code"],
            name=op.f("fk_placement_municipality_id_intervention"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "pillar"],
            ["pillar.municipality_id", "pillar.code"],
            name=op.f("fk_placement_municipality_id_pillar"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "theme"],
            ["theme.municipality_id", "theme.code"],
            name=op.f("fk_placement_municipality_id_theme"),
        ),
        sa.ForeignKeyConstraint(["municipality_id"], ["municipality.id"], name=op.f("fk_placement_municipality_id")),
        sa.PrimaryKeyConstraint("municipality_id", "intervention", "position", name=op.f("pk_placement")),
        sa.UniqueConstraint(
            "municipality_id",
            "intervention",
            "theme",
            "pillar",
            "group",
            name=op.f("uq_placement_municipality_id_intervention_theme_pillar_group"),
        ),
    )
    op.create_table(
        "programme_alias",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("programme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("alias", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "programme"],
            ["programme.municipality_id", "programme.code"],
            name=op.f("fk_programme_alias_municipality_id_programme"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_programme_alias_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "programme", "position", name=op.f("pk_programme_alias")),
    )
    op.create_table(
        "programme_theme",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("programme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("theme", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "programme"],
            ["programme.municipality_id", "programme.code"],
            name=op.f("fk_programme_theme_municipality_id_programme"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "theme"],
            ["theme.municipality_id", "theme.code"],
            name=op.f("fk_programme_theme_municipality_id_theme"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_programme_theme_municipality_id")
        ),
        sa.PrimaryKeyConstraint("municipality_id", "programme", "position", name=op.f("pk_programme_theme")),
        sa.UniqueConstraint(
            "municipality_id", "programme", "theme", name=op.f("uq_programme_theme_municipality_id_programme_theme")
        ),
    )
    op.create_table(
        "delivery_neighbourhood",
        sa.Column("municipality_id", sa.Integer(), nullable=False),
        sa.Column("intervention", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("delivery", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("neighbourhood", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.ForeignKeyConstraint(
            ["municipality_id", "intervention", "delivery"],
            ["delivery.municipality_id", "delivery.intervention", "delivery.position"],
            name=op.f("fk_delivery_neighbourhood_municipality_id_intervention_delivery"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id", "neighbourhood"],
            ["neighbourhood.municipality_id", "neighbourhood.code"],
            name=op.f("fk_delivery_neighbourhood_municipality_id_neighbourhood"),
        ),
        sa.ForeignKeyConstraint(
            ["municipality_id"], ["municipality.id"], name=op.f("fk_delivery_neighbourhood_municipality_id")
        ),
        sa.PrimaryKeyConstraint(
            "municipality_id", "intervention", "delivery", "position", name=op.f("pk_delivery_neighbourhood")
        ),
        sa.UniqueConstraint(
            "municipality_id",
            "intervention",
            "delivery",
            "neighbourhood",
            name=op.f("uq_delivery_neighbourhood_municipality_id_intervention_delivery_neighbourhood"),
        ),
    )


def downgrade() -> None:
    """Undo the change."""
    op.drop_table("delivery_neighbourhood")
    op.drop_table("programme_theme")
    op.drop_table("programme_alias")
    op.drop_table("placement")
    op.drop_table("observation_comparison")
    op.drop_table("membership")
    op.drop_table("intervention_theme")
    op.drop_table("intervention_programme")
    op.drop_table("intervention_partner")
    op.drop_table("intervention_goal")
    op.drop_table("intervention_alias")
    op.drop_table("delivery")
    op.drop_table("area_programme_member")
    op.drop_table("programme")
    op.drop_table("partner_list")
    op.drop_table("partner_alias")
    op.drop_table("observation")
    op.drop_table("neighbourhood_cbs")
    op.drop_table("neighbourhood_alias")
    op.drop_table("intervention")
    op.drop_table("goal")
    op.drop_table("contradiction")
    with op.batch_alter_table("cell_mark", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_cell_mark_whole_municipality",
            sqlite_where=sa.text("neighbourhood IS NULL"),
            postgresql_where=sa.text("neighbourhood IS NULL"),
        )

    op.drop_table("cell_mark")
    op.drop_table("catalogue_theme")
    op.drop_table("catalogue_pillar")
    op.drop_table("catalogue_group")
    op.drop_table("area_programme")
    op.drop_table("theme")
    op.drop_table("target_group")
    op.drop_table("source")
    op.drop_table("pillar")
    op.drop_table("partner")
    op.drop_table("neighbourhood")
    op.drop_table("indicator")
    op.drop_table("catalogue_entry")
    op.drop_table("municipality")
