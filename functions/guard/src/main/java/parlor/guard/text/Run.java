package parlor.guard.text;

/** What an encoded run says, and where it ends. */
record Run(String says, int end) {
  @Override
  public String toString() {
    return "Run[.." + end + "]";
  }
}
