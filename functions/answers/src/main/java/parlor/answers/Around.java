package parlor.answers;

/**
 * Whether a question and an entry are around the same matter; each between 0 and 1.
 *
 * @param title how much of the question's situations the entry's question has
 * @param text how much of them the entry's answer has
 * @param most the strongest situation of both
 * @param subject how much of the question's subjects the entry has
 * @param unsaid the strongest situation of the question that no entry has
 * @param known the strongest situation of the question
 * @param focus how much of the entry's situations is asked for
 * @param first how much of the question's strongest situation the entry has
 */
record Around(
    double title,
    double text,
    double most,
    double subject,
    double unsaid,
    double known,
    double focus,
    double first) {
  /** A situation about as strong as the strongest, as a share of it. */
  private static final double STRONG = 0.85;

  static Around of(Gist asked, IndexedEntry entry, Spread spread) {
    double all = 0;
    double title = 0;
    double text = 0;
    double most = 0;
    double unsaid = 0;
    double subject = 0;
    double first = 0;
    double strongest = asked.strongest();
    for (int i = 0; i < asked.situations().length; i++) {
      int situation = asked.situations()[i];
      double q = asked.strengths()[i];
      double w = q * q * spread.weight(situation);
      all += w;
      if (q >= STRONG * strongest) {
        first = Math.max(first, met(q, entry.gist(situation)));
      }
      title += w * met(q, entry.titleGist().of(situation));
      text += w * met(q, entry.textGist().of(situation));
      most = Math.max(most, spread.weight(situation) * Math.min(q, entry.gist(situation)));
      unsaid = Math.max(unsaid, q - spread.strongest(situation));
      int about = Situations.subject(situation);
      subject +=
          w
              * met(
                  q,
                  Math.max(entry.titleGist().subject(about), entry.textGist().subject(about) / 2));
    }
    if (all == 0) {
      return new Around(0, 0, 0, 0, 0, 0, 0, 0);
    }
    return new Around(
        title / all,
        text / all,
        Math.min(1, most),
        subject / all,
        Math.clamp(unsaid, 0, 1),
        Math.min(1, strongest),
        focus(asked, entry, spread),
        first);
  }

  private static double met(double asked, double said) {
    return Math.min(1, said / asked);
  }

  private static double focus(Gist asked, IndexedEntry entry, Spread spread) {
    double all = 0;
    double shared = 0;
    var title = entry.titleGist();
    for (int i = 0; i < title.situations().length; i++) {
      double e = title.strengths()[i];
      double w = e * e * spread.weight(title.situations()[i]);
      all += w;
      shared += w * met(e, asked.of(title.situations()[i]));
    }
    return all == 0 ? 0 : shared / all;
  }
}
