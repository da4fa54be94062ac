package parlor.host.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parlor.extract.TestFiles;
import parlor.fetch.TestSite;

/** An invented boatyard: a site of twenty pages and a handbook of twenty, each about one thing. */
public final class Boatyard {
  /** A page: its path, what it is about, what it says, and what somebody would ask. */
  public record Topic(String path, String heading, String text, String question, String told) {}

  static final List<Topic> PAGES =
      List.of(
          topic(
              "hours",
              "Opening hours",
              "The yard is open from 8:00 to 18:30, Monday to Saturday. On Sundays the gate is"
                  + " closed.",
              "what are your opening hours?",
              "18:30"),
          topic(
              "parking",
              "Parking",
              "Visitors park for free in the meadow behind the slipway; there is room for forty"
                  + " cars.",
              "where can I park?",
              "meadow"),
          topic(
              "dogs",
              "Dogs",
              "Dogs are welcome on a lead, but not inside the varnish shed.",
              "can I bring my dog?",
              "varnish shed"),
          topic(
              "prices",
              "Winter storage prices",
              "Winter storage costs 48 euros per metre of length, from October to April.",
              "how much is winter storage?",
              "48 euros"),
          topic(
              "payment",
              "Ways to pay",
              "You may pay in cash, by card or by bank transfer. We take no cheques.",
              "do you accept cards?",
              "cheques"),
          topic(
              "crane",
              "Crane",
              "The crane lifts boats of up to twelve tonnes; book it two days ahead.",
              "how heavy a boat can the crane lift?",
              "twelve tonnes"),
          topic(
              "engines",
              "Engine service",
              "We service diesel engines by all makers; a yearly service takes three days.",
              "how long does an engine service take?",
              "three days"),
          topic(
              "sails",
              "Sail repair",
              "Torn sails are mended by our sailmaker within a week.",
              "can you repair a torn sail?",
              "sailmaker"),
          topic(
              "hull",
              "Antifouling paint",
              "We clean the hull and apply two coats of antifouling paint every spring.",
              "do you apply antifouling?",
              "two coats"),
          topic(
              "course",
              "Sailing courses",
              "Sailing courses for beginners start every Friday in May and June.",
              "when do the sailing courses for beginners start?",
              "every Friday"),
          topic(
              "rent",
              "Boat rental",
              "Dinghies are rented by the hour for 25 euros; a deposit of 100 euros is due.",
              "how much is it to rent a dinghy?",
              "25 euros"),
          topic(
              "deposit",
              "Deposit refund",
              "The deposit is refunded the same evening, once the boat is back and dry.",
              "when is the deposit refunded?",
              "same evening"),
          topic(
              "wifi",
              "Wifi",
              "There is free wifi in the clubhouse; the password hangs at the bar.",
              "is there wifi?",
              "clubhouse"),
          topic(
              "cafe",
              "Café",
              "The café serves breakfast from seven and soup at noon.",
              "when is breakfast served at the café?",
              "from seven"),
          topic(
              "showers",
              "Showers",
              "Showers are beside the chandlery and take tokens from the office.",
              "where are the showers?",
              "tokens"),
          topic(
              "fuel",
              "Fuel",
              "Diesel and petrol are sold at the fuel dock from nine to noon.",
              "where can I buy diesel?",
              "fuel dock"),
          topic(
              "insurance",
              "Insurance",
              "Boats must be insured against damage to others before they enter the hall.",
              "does my boat need insurance?",
              "insured"),
          topic(
              "lost",
              "Lost and found",
              "What is found in the yard is kept in the office for sixty days.",
              "I lost my jacket, where is lost property kept?",
              "sixty days"),
          topic(
              "es",
              "Cómo llegar",
              "El astillero está a diez minutos a pie de la estación; el autobús 12 para en la"
                  + " puerta.",
              "¿qué autobús llega hasta el astillero?",
              "autobús 12"),
          topic(
              "jobs",
              "Jobs and apprentices",
              "We train two apprentices a year; apply by letter before March.",
              "do you take apprentices?",
              "two apprentices"));

  static final List<Topic> HANDBOOK =
      List.of(
          chapter(
              "Keys of the hall",
              "Keys of the hall are signed out at the office and brought back the same day.",
              "where do I get the keys of the hall?",
              "signed out"),
          chapter(
              "Fire",
              "In a fire leave by the north door and meet at the flagpole.",
              "where do we meet in case of fire?",
              "flagpole"),
          chapter(
              "First aid",
              "The first aid kit hangs beside the time clock in workshop two.",
              "where is the first aid kit?",
              "workshop two"),
          chapter(
              "Waste oil",
              "Waste oil goes into the green drum, never down the drain.",
              "where does waste oil go?",
              "green drum"),
          chapter(
              "Ladders",
              "Ladders are tied to the boat before anyone climbs them.",
              "must ladders be tied?",
              "tied to the boat"),
          chapter(
              "Electricity",
              "Electricity on the stands is metered and costs 40 cents per kilowatt hour.",
              "what does electricity cost?",
              "40 cents"),
          chapter(
              "Drinking water",
              "Drinking water comes from the blue taps only.",
              "which taps have drinking water?",
              "blue taps"),
          chapter(
              "Noise",
              "Grinding and hammering end at seven in the evening.",
              "until when may I make noise?",
              "seven in the evening"),
          chapter(
              "Trailers",
              "Trailers stand in row F with the owner's name on the drawbar.",
              "where do trailers stand?",
              "row F"),
          chapter(
              "Masts",
              "Masts are laid on the rack by the yard, not by owners.",
              "who lays the masts on the rack?",
              "by the yard"),
          chapter(
              "Batteries",
              "Batteries are taken home in winter or charged once a month.",
              "what about batteries in winter?",
              "once a month"),
          chapter(
              "Covers",
              "Covers must not be fastened to the neighbour's boat.",
              "may covers be fastened to another boat?",
              "neighbour"),
          chapter(
              "Launching",
              "Launching begins on the first of April and follows the list at the gate.",
              "when does launching begin?",
              "first of April"),
          chapter(
              "Guests",
              "Guests sign the book at the gate and wear a badge.",
              "do guests have to sign?",
              "badge"),
          chapter(
              "Children",
              "Children under twelve stay beside an adult in the whole yard.",
              "may children walk alone in the yard?",
              "adult"),
          chapter(
              "Swimming",
              "Swimming in the basin is forbidden because of the crane.",
              "is swimming allowed in the basin?",
              "forbidden"),
          chapter(
              "Fishing",
              "Fishing from the pier is allowed after six with a licence.",
              "is fishing allowed from the pier?",
              "licence"),
          chapter(
              "Gas bottles",
              "Gas bottles are kept in the cage outside hall three.",
              "where are gas bottles kept?",
              "cage"),
          chapter(
              "Cancelling a stand",
              "Cancelling a stand is possible until the end of August, in writing.",
              "until when can I cancel my stand?",
              "end of August"),
          chapter(
              "Complaints",
              "Complaints go to the harbour master, who answers within five days.",
              "who handles complaints?",
              "harbour master"));

  private Boatyard() {}

  private static Topic topic(
      String path, String heading, String text, String question, String told) {
    return new Topic("/" + path + ".html", heading, text, question, told);
  }

  private static Topic chapter(String heading, String text, String question, String told) {
    return new Topic("", heading, text, question, told);
  }

  /** The topic of that heading. */
  public static Topic about(String heading) {
    return Stream.concat(PAGES.stream(), HANDBOOK.stream())
        .filter(topic -> topic.heading().equals(heading))
        .findFirst()
        .orElseThrow();
  }

  /** Serves the site: a front page that links to some pages, a sitemap that lists the others. */
  static void serve(TestSite site) {
    serve(site, "");
  }

  /** The same with this in the head of each page. */
  public static void serve(TestSite site, String head) {
    var links = new StringBuilder();
    var listed = new StringBuilder();
    int number = 0;
    for (var page : PAGES) {
      if (number++ % 2 == 0) {
        links.append("<li><a href='%s'>%s</a></li>".formatted(page.path(), page.heading()));
      } else {
        listed.append("<url><loc>%s</loc></url>".formatted(site.url(page.path())));
      }
      site.html(page.path(), html(page, head, links));
    }
    site.html(
        "/",
        "<html><head><title>Boatyard</title>%s</head><body><nav><ul>%s</ul></nav><main><h1>Boatyard</h1></main></body></html>"
            .formatted(head, links));
    site.bytes(
        "/sitemap.xml",
        "application/xml",
        ("<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
                + listed
                + "</urlset>")
            .getBytes(UTF_8));
  }

  private static String html(Topic page, String head, CharSequence links) {
    return "<html><head><title>%s · Boatyard</title>%s</head><body><nav><ul>%s</ul></nav><main><h1>%s</h1><p>%s</p></main><footer>© Boatyard, Harbour Road 1</footer></body></html>"
        .formatted(page.heading(), head, links, page.heading(), page.text());
  }

  /** The handbook, a PDF. */
  public static byte[] handbook() throws IOException {
    var chapters = new ArrayList<TestFiles.Chapter>();
    for (var topic : HANDBOOK) {
      chapters.add(new TestFiles.Chapter(topic.heading(), List.of(topic.text())));
    }
    return TestFiles.pdf("Boatyard handbook", chapters);
  }
}
