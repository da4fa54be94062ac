package parlor.answers.model;

import parlor.model.Price;

/** A model and what it costs to ask it. */
public record Offer(Model model, Price price) {}
