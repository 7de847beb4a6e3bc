"""Files in: folders of CSV and YAML become a plan, or a list of everything that does not fit."""
