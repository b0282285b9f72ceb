/// Carries both ends of a passage on over words left out, put in and reworded.
///
/// A gapped extension that gives up where the score has dropped too far below its best (Zhang et al. 2000,
/// doi:10.1089/10665270050081478), in a band around the diagonal of the passage.
struct PassageGrowth: Sendable {
  /// Points of an equal word, of a word with another in its place, and of a word left out or put in.
  private static let (equal, other, extra) = (2, -2, -1)
  /// Points below the best at which an end is reached: four words reworded, or eight put in.
  private static let drop = 8
  /// Words that one text may run ahead of the other before the extension starts anew.
  private static let band = 8
  /// Words at the end of a sentence that belong to the passage though both texts have others: «وقال إن», «وتابع أن».
  private static let rest = 3

  /// The best alignment of so many words of both texts.
  private struct Cell {
    var score = -1000
    var shared = 0
    /// Equal words in a row at its end.
    var run = 0

    func adding(_ points: Int) -> Cell { Cell(score: score + points, shared: shared) }
  }

  /// Words that a passage gains on either side, and how many of them stand in both.
  private struct Gain {
    var a = 0
    var b = 0
    var shared = 0
  }

  let a: ComparedText
  let b: ComparedText
  let room: Room

  func grown(_ kernel: AlignedPassage) -> AlignedPassage {
    var passage = kernel
    while let gain = gain(from: passage.a.upperBound, passage.b.upperBound, by: 1) {
      passage.a = passage.a.lowerBound..<(passage.a.upperBound + gain.a)
      passage.b = passage.b.lowerBound..<(passage.b.upperBound + gain.b)
      passage.shared += gain.shared
    }
    while let gain = gain(from: passage.a.lowerBound - 1, passage.b.lowerBound - 1, by: -1) {
      passage.a = (passage.a.lowerBound - gain.a)..<passage.a.upperBound
      passage.b = (passage.b.lowerBound - gain.b)..<passage.b.upperBound
      passage.shared += gain.shared
    }
    return toSentences(passage)
  }

  /// How far the passage goes on from the words `i` and `j`; nil where it ends.
  private func gain(from i: Int, _ j: Int, by way: Int) -> Gain? {
    guard room.a.contains(i), room.b.contains(j) else { return nil }
    let words = (
      a: way > 0 ? room.a.upperBound - i : i - room.a.lowerBound + 1,
      b: way > 0 ? room.b.upperBound - j : j - room.b.lowerBound + 1
    )
    return withUnsafeTemporaryAllocation(of: Cell.self, capacity: 2 * Self.band + 2) { row in
      // The cell at `offset` has taken `offset - band` more words of b than of a; the last one stays empty.
      row.initialize(repeating: Cell())
      for extra in 0...min(Self.band, words.b) { row[Self.band + extra].score = extra * Self.extra }
      row[Self.band].run = 1
      var best = Gain()
      var most = 0
      for taken in 1...words.a {
        var isAlive = false
        for offset in max(0, Self.band - taken)...(2 * Self.band) {
          let other = taken + offset - Self.band
          guard other <= words.b else {
            row[offset] = Cell()
            continue
          }
          let cell = cell(row, offset, other > 0 ? (i + (taken - 1) * way, j + (other - 1) * way) : nil)
          row[offset] = cell
          if cell.score > most - Self.drop { isAlive = true }
          // A lone «في» between other words is no agreement.
          if cell.score > most, cell.run >= 2 {
            most = cell.score
            best = Gain(a: taken, b: other, shared: cell.shared)
          }
        }
        if !isAlive { break }
      }
      return most > 0 ? best : nil
    }
  }

  /// The best way to the cell at `offset`, at which the words `x` and `y` are the last ones.
  private func cell(_ row: UnsafeMutableBufferPointer<Cell>, _ offset: Int, _ last: (x: Int, y: Int)?) -> Cell {
    var best = row[offset + 1].adding(Self.extra)
    if offset > 0, row[offset - 1].score + Self.extra > best.score { best = row[offset - 1].adding(Self.extra) }
    guard let (x, y) = last else { return best }
    let before = row[offset]
    if a.shape(x) != b.shape(y) {
      return before.score + Self.other > best.score ? before.adding(Self.other) : best
    }
    guard before.score + Self.equal >= best.score else { return best }
    return Cell(
      score: before.score + Self.equal, shared: before.shared + (a.keys[x] == b.keys[y] ? 1 : 0), run: before.run + 1)
  }

  /// The passage with the few words that are missing to the ends of its sentences in both texts.
  private func toSentences(_ passage: AlignedPassage) -> AlignedPassage {
    var passage = passage
    if let x = sentenceEnd(of: a, from: passage.a.lowerBound, by: -1, in: room.a),
      let y = sentenceEnd(of: b, from: passage.b.lowerBound, by: -1, in: room.b)
    {
      passage.a = x..<passage.a.upperBound
      passage.b = y..<passage.b.upperBound
    }
    if let x = sentenceEnd(of: a, from: passage.a.upperBound, by: 1, in: room.a),
      let y = sentenceEnd(of: b, from: passage.b.upperBound, by: 1, in: room.b)
    {
      passage.a = passage.a.lowerBound..<x
      passage.b = passage.b.lowerBound..<y
    }
    return passage
  }

  /// The border between two sentences at most `rest` words from `border` on.
  private func sentenceEnd(of text: ComparedText, from border: Int, by way: Int, in room: Range<Int>) -> Int? {
    for words in 0...Self.rest {
      let place = border + words * way
      guard place >= room.lowerBound, place <= room.upperBound else { return nil }
      if text.isBetweenSentences(place) { return place }
    }
    return nil
  }
}
