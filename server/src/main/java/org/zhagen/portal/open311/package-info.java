/**
 * Open311 GeoReport v2 for programs: services, requests, tokens and updates in XML and JSON, as the published specification has them
 * ({@code http://wiki.open311.org/GeoReport_v2}), and the page where its keys are given out. What a report becomes is not here; see
 * {@code ticket}.
 */
@NullMarked
package org.zhagen.portal.open311;

import org.jspecify.annotations.NullMarked;
