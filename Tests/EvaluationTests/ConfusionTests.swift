// Accuracy, precision, recall, F1: against values worked out by hand.

import Testing

@testable import Evaluation

struct ConfusionTests {
  /// Coded 0: 5 right, 1 as 1; coded 1: 2 right, 1 as 0, 1 as 2; class 2 is never coded.
  private var confusion: Confusion {
    var confusion = Confusion(classes: 3)
    let pairs = [(0, 0, 5), (0, 1, 1), (1, 1, 2), (1, 0, 1), (1, 2, 1)]
    for (coded, predicted, count) in pairs {
      for _ in 0..<count { confusion.count(coded: coded, predicted: predicted) }
    }
    return confusion
  }

  @Test func `Shares are of what was predicted, coded, or both`() {
    #expect(confusion.accuracy == 0.7)
    #expect(confusion.precision(0) == 5.0 / 6)
    #expect(confusion.recall(1) == 0.5)
    #expect(confusion.f1(1) == 4.0 / 7)
    #expect(confusion.macroF1 == (10.0 / 12 + 4.0 / 7 + 0) / 3)
  }

  @Test func `A share of nothing is none`() {
    #expect(confusion.recall(2) == nil)
    #expect(Confusion(classes: 2).accuracy == nil)
    #expect(Confusion(classes: 2).macroF1 == nil)
  }

  @Test func `A class that nobody codes or predicts is left out of the mean`() {
    var confusion = Confusion(classes: 3)
    confusion.count(coded: 0, predicted: 0)
    confusion.count(coded: 1, predicted: 1)
    #expect(confusion.macroF1 == 1)
  }

  @Test func `Draws without a class do not count for its interval`() {
    var other = Confusion(classes: 3)
    other.count(coded: 2, predicted: 2)
    let figures = ConfusionFigure.all(of: ["a", "b", "c"])
      .measured(gold: "g", [confusion, other], classes: 3)
    let recall = figures.first { $0.name == "recall_c" }
    #expect(recall?.value == 1)
    #expect(recall?.low == 1)
    #expect(recall?.n == 1)
  }
}
