/**
 * Open311 GeoReport v2 for programs: services, requests, tokens and updates in XML and JSON, as the published specification has them
 * ({@code http://wiki.open311.org/GeoReport_v2}). Pages for people are not here, nor what a report becomes; see {@code ticket}.
 */
@NullMarked
package org.zhagen.portal.open311;

import org.jspecify.annotations.NullMarked;
