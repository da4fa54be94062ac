package parlor.guard.mask;

/** Account numbers as a country's banks write them: Spain's CCC and Mexico's CLABE. */
final class Accounts {
  private static final int CCC = 20;
  private static final int CLABE = 18;
  private static final int LEAST = 6;
  private static final int NEAR = 16;
  private static final int[] CCC_WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
  private static final int[] CLABE_WEIGHTS = {3, 7, 1};

  private Accounts() {}

  /** Takes the whole chain where it is called an account's and its check digits agree. */
  static void find(Scan scan, Chain chain) {
    var digits = chain.digits;
    boolean checks =
        (digits.length() == CCC && isSpanish(digits))
            || (digits.length() == CLABE && isMexican(digits));
    if (checks
        && scan.cues.before(chain.start(), Cues.REACH, Cue.ACCOUNT, Cue.BANK)
        && !scan.cues.ours(chain.start())
        && Edges.open(scan.folded, chain.start(), chain.end())) {
      scan.take(Kind.BANK_NUMBER, chain.start(), chain.end());
    }
  }

  /**
   * Whether a number directly follows what calls it an account's: "my account number is 1234567".
   */
  static boolean isTold(Scan scan) {
    for (int i = 0; i < scan.cues.size(); i++) {
      if (scan.cues.is(i, Cue.NUMBERED) && isNumber(scan, scan.cues.end(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(Scan scan, int from) {
    var text = scan.folded;
    int at = from;
    while (at < text.length() && at - from < NEAR && !Chain.isDigit(text.charAt(at))) {
      at++;
    }
    return at < text.length()
        && Chain.isDigit(text.charAt(at))
        && !scan.dates.has(at)
        && Chain.read(text, scan.dates, at).digits.length() >= LEAST;
  }

  /** Bank and branch have one check digit, the account the other. */
  private static boolean isSpanish(CharSequence digits) {
    int bank = 0;
    int account = 0;
    for (int i = 0; i < 8; i++) {
      bank += (digits.charAt(i) - '0') * CCC_WEIGHTS[i + 2];
    }
    for (int i = 0; i < 10; i++) {
      account += (digits.charAt(i + 10) - '0') * CCC_WEIGHTS[i];
    }
    return digits.charAt(8) - '0' == check(bank) && digits.charAt(9) - '0' == check(account);
  }

  private static int check(int sum) {
    int rest = 11 - sum % 11;
    return rest == 11 ? 0 : rest == 10 ? 1 : rest;
  }

  private static boolean isMexican(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < CLABE - 1; i++) {
      sum += (digits.charAt(i) - '0') * CLABE_WEIGHTS[i % 3] % 10;
    }
    return digits.charAt(CLABE - 1) - '0' == (10 - sum % 10) % 10;
  }
}
