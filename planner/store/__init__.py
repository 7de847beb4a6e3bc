"""Where plans are kept. The only room that speaks SQL; it neither draws nor speaks Dutch."""
