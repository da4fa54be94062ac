package parlor.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parlor.tenant.Language;

/** What people type for a whole word when in a hurry. */
final class Shorthand {
  private static final Map<String, String> EN =
      table(
          "u you ur your r are y why n and pls please plz please plse please thx thanks tx thanks"
              + " tnx thanks ty thanks hrs hours hr hour appt appointment appts appointments resv"
              + " reservation info information msg message msgs messages tmrw tomorrow tmr tomorrow"
              + " 2moro tomorrow 2day today 2nite tonight tonite tonight b4 before gr8 great w with"
              + " wo without wknd weekend wknds weekends bday birthday bf breakfast brkfst"
              + " breakfast pw password pwd password pass pass acct account acc account addr"
              + " address tel telephone ph phone yr year yrs years mins minutes min minimum max"
              + " maximum cos because coz because cuz because dis this dat that da the wat what wht"
              + " what wen when wer where whr where hw how hav have shud should cud could wud would"
              + " cn can abt about bc because rn now idk unknown im im dunno unknown sub"
              + " subscription subs subscriptions subscrip subscription reg registration dr doctor"
              + " doc doctor pic photo pics photos veg vegetarian aircon aircon rm room rms rooms"
              + " bk book bkfst breakfast");
  private static final Map<String, String> ES =
      table(
          "q que k que ke que xq porque pq porque xk porque pk porque x por xa para pa para tb"
              + " tambien tmb tambien tbn tambien d de dl del dnd donde dd donde cdo cuando cnd"
              + " cuando cto cuanto cm como cmo como hr hora hrs horas h horas tlf telefono tfno"
              + " telefono tel telefono tfn telefono msj mensaje finde finde kiero quiero kiere"
              + " quiere aki aqui porfa favor xfa favor xfi favor grax gracias gcs gracias ntp nada"
              + " info informacion dir direccion hab habitacion habs habitaciones pass contrasena"
              + " pwd contrasena bn bien m me t te s es toy estoy ta esta tas estas qiero quiero qe"
              + " que qien quien cn con sn son mñn manana mñna manana salu2 saludos wsp whatsapp"
              + " wpp whatsapp uni universidad reser reserva aparca aparcamiento depa departamento"
              + " kosta cuesta cuantoo cuanto aser hacer ase hace ay hay aver haber ola hola oras"
              + " horas ora hora");

  private Shorthand() {}

  /** The words written out; folded as {@link Words} leaves them. */
  static List<String> written(List<String> words, Language language) {
    var table = language == Language.ES ? ES : EN;
    return words.stream().map(word -> table.getOrDefault(word, word)).toList();
  }

  private static Map<String, String> table(String pairs) {
    var words = Words.of(pairs, Integer.MAX_VALUE);
    var table = new HashMap<String, String>();
    for (int i = 0; i < words.size(); i += 2) {
      table.put(words.get(i), words.get(i + 1));
    }
    return Map.copyOf(table);
  }
}
