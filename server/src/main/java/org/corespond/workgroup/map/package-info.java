/**
 * Where the parts of a community lie: outlines and points that the coordinator brings as a GeoJSON file, and the outline
 * of the county from the atlas that the program ships. Land only; nothing here is about a person.
 */
@NullMarked
package org.corespond.workgroup.map;

import org.jspecify.annotations.NullMarked;
