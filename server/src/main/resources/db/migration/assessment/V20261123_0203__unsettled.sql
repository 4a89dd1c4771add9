-- Desks show sites with stale and with disputed values: few of many.
create index assessment_site_oldest on assessment_site (oldest) where known > 0;
create index assessment_site_disputed on assessment_site (region) where disputed > 0;
