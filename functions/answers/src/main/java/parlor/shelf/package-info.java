/**
 * What an owner gives to read ({@link parlor.shelf.Library}), and how what all sources give becomes
 * one live version that all keys of the business are told of ({@link parlor.shelf.Shelf}).
 */
@NullMarked
package parlor.shelf;

import org.jspecify.annotations.NullMarked;
