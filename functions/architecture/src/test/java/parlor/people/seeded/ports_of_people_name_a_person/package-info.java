@NullMarked
package parlor.people.seeded.ports_of_people_name_a_person;

import org.jspecify.annotations.NullMarked;
