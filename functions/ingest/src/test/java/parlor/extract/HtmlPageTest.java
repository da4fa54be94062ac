package parlor.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import parlor.tenant.Language;

final class HtmlPageTest {
  private static final URI AT = URI.create("https://casa.example/rooms/");

  private static HtmlPage page(String html) {
    return HtmlPage.of(html.getBytes(UTF_8), Optional.empty(), AT);
  }

  @Test
  void text_stands_under_the_headings_above_it() {
    var page =
        page(
            """
            <html lang="es-ES"><head><title>Habitaciones · Casa</title></head><body><main>
            <h1>Habitaciones</h1><p>Hay   tres<br>habitaciones.</p>
            <h2 id="patio">Patio</h2><p>Da al <b>patio</b>.</p><ul><li>Cama doble</li><li>Wifi</li></ul>
            <h3>Precio</h3><table><tr><th>Noche</th><td>70 €</td></tr><tr><td>Semana</td><td>400 €</td></tr></table>
            <h2>Terraza</h2><p>Con vistas.</p></main></body></html>
            """);
    assertThat(page.reading().title()).isEqualTo("Habitaciones");
    assertThat(page.reading().declared()).contains(Language.ES);
    assertThat(page.reading().sections())
        .containsExactly(
            new Section(List.of("Habitaciones"), "", "Hay tres\nhabitaciones."),
            new Section(
                List.of("Habitaciones", "Patio"), "patio", "Da al patio.\nCama doble\nWifi"),
            new Section(
                List.of("Habitaciones", "Patio", "Precio"), "", "Noche: 70 €\nSemana: 400 €"),
            new Section(List.of("Habitaciones", "Terraza"), "", "Con vistas."));
  }

  @Test
  void what_is_around_the_text_is_left_out() {
    var page =
        page(
            """
            <body><header><p>Casa Alba, since 1950</p></header><nav><a href="/">Home</a></nav>
            <div class="cookie-banner">We use cookies.</div>
            <div><a href="/1">One page</a> <a href="/2">Two page</a> <a href="/3">Three page</a></div>
            <h1>Parking</h1><p>Behind the house. See <a href="/map">the map</a>.</p>
            <form><label>Mail</label></form><aside>Buy now</aside>
            <footer>© Casa</footer></body>
            """);
    assertThat(texts(page)).containsExactly("Behind the house. See the map.\nMail");
  }

  @Test
  void scripts_and_what_nobody_sees_are_not_text() {
    var page =
        page(
            """
            <body><p>Open at nine.</p><script>document.write('<p>hacked</p>')</script>
            <style>p{}</style><noscript>noscript</noscript><template><p>template</p></template>
            <p hidden>hidden</p><p style="Display : none">display</p>
            <p style="font-size:0px">size</p><p style="opacity:0">opacity</p>
            <p aria-hidden="true">aria</p><svg><text>svg</text></svg><!-- comment -->
            <p>Zero\u200bwidth\u202e</p><p style="opacity:0.9">Seen.</p></body>
            """);
    assertThat(texts(page)).containsExactly("Open at nine.\nZerowidth\nSeen.");
  }

  @Test
  void terms_and_fold_outs_are_headings() {
    var page =
        page(
            "<main><h1>FAQ</h1><details><summary>Dogs?</summary><p>Yes.</p></details>"
                + "<dl><dt>Cats?</dt><dd>No.</dd></dl></main>");
    assertThat(page.reading().sections())
        .containsExactly(
            new Section(List.of("FAQ", "Dogs?"), "", "Yes."),
            new Section(List.of("FAQ", "Cats?"), "", "No."));
  }

  @Test
  void links_are_absolute_and_those_not_to_follow_are_not() {
    var page =
        page(
            "<head><link rel=canonical href=/rooms></head><a href=patio>1</a>"
                + "<a href='//other.example/'>2</a><a rel='nofollow' href=/no>3</a>");
    assertThat(page.links())
        .containsExactly("https://casa.example/rooms/patio", "https://other.example/");
    assertThat(page.canonical()).contains("https://casa.example/rooms");
    var closed = page("<meta name=robots content='NOINDEX, NOFOLLOW'><a href=patio>1</a>");
    assertThat(closed.links()).isEmpty();
    assertThat(closed.unlisted()).isTrue();
  }

  @Test
  @Timeout(120)
  void a_page_nested_without_end_is_read() {
    var page = page("<div>".repeat(20_000) + "deep" + "<b>".repeat(20_000));
    assertThat(texts(page)).containsExactly("deep");
  }

  @Test
  @Timeout(120)
  void a_huge_page_is_cut_at_so_many_characters() {
    var page = page("<p>word word word</p>".repeat(300_000));
    assertThat(texts(page).getFirst().length()).isBetween(Most.HTML / 2, Most.CHARACTERS + 200_000);
  }

  private static List<String> texts(HtmlPage page) {
    return page.reading().sections().stream().map(Section::text).toList();
  }
}
