/**
 * What a browser sees besides the API: the demo sites (on 127.0.0.1, so that they are another
 * origin), and the widget, the desk, the outbox and the problem pages (on localhost).
 */
@NullMarked
package parlor.host.pages;

import org.jspecify.annotations.NullMarked;
