/// The scores of the words of a text and the labels they lead to, on memory that lives for one text.
struct TaggerScores {
  typealias Scores = WordScores.Scores
  let text: TaggerText
  let features: FeatureWeights
  let decoder: LabelDecoder
  /// By word.
  let words: UnsafePointer<WordScores>
  let contexts: UnsafeMutablePointer<Scores>
  /// What hints say of the word after, of their own and of the word before.
  let hints: UnsafePointer<Scores>
  /// By token.
  let tokens: UnsafeMutablePointer<Scores>
  let back: UnsafeMutablePointer<LabelDecoder.Back>
  let labels: UnsafeMutablePointer<NameLabel>

  /// Tokens side by side that may be in names.
  struct Run {
    var tokens: Range<Int>
    var startsSentence: Bool
    var endsSentence: Bool
  }

  func decode(_ run: Run) {
    decoder.decode(
      tokens, run.tokens, startsSentence: run.startsSentence, endsSentence: run.endsSentence, back, into: labels)
  }

  /// Scores every word by what its other places in the text say.
  /// - Parameter places: what it says how often a word stands in the text.
  func scoreContexts(places: [Scores]) {
    for (word, context) in text.contexts.enumerated() {
      var sum = places[context.places]
      if context.places > 1 {
        for place in 0..<4 where context.before[place] >= 0 {
          sum &+= words[Int(context.before[place])].before.wide
        }
        for place in 0..<4 where context.after[place] >= 0 {
          sum &+= words[Int(context.after[place])].after.wide
        }
      }
      contexts[word] = sum
    }
  }

  /// Scores the tokens of a sentence; appends the runs that may hold names.
  func score(_ sentence: Range<Int>, runs: inout [Run]) {
    var start = sentence.lowerBound
    for index in sentence {
      if score(index, in: sentence) { continue }
      append(start..<index, of: sentence, to: &runs)
      start = index + 1
    }
    append(start..<sentence.upperBound, of: sentence, to: &runs)
  }

  private func append(_ run: Range<Int>, of sentence: Range<Int>, to runs: inout [Run]) {
    if run.isEmpty { return }
    runs.append(
      Run(
        tokens: run, startsSentence: run.lowerBound == sentence.lowerBound,
        endsSentence: run.upperBound == sentence.upperBound))
  }

  /// Whether a token may be in a name.
  @inline(__always)
  private func score(_ index: Int, in sentence: Range<Int>) -> Bool {
    let id = Int(text.ids[index])
    let (last, next) = (text.word(-1, from: index, in: sentence), text.word(1, from: index, in: sentence))
    let second = text.word(-2, from: index, in: sentence)
    let afterNext = text.word(2, from: index, in: sentence)
    let around =
      words[last].last.wide &+ words[next].next.wide &+ words[second].second.wide &+ words[afterNext].afterNext.wide
    let hint = text.hints[index]
    let (lastHint, nextHint) = (text.hint(-1, from: index, in: sentence), text.hint(1, from: index, in: sentence))
    var sum = contexts[id] &+ words[id].here &+ around &+ around
    sum &+= hints[Int(lastHint)] &+ hints[RuleHints.count + Int(hint)] &+ hints[2 * RuleHints.count + Int(nextHint)]
    // Words that are far from every name stay so whatever stands beside them: most of a text.
    if Self.allNegative(sum &- Scores(repeating: Self.hopeless)) { return false }
    TaggerFeatures.ofPlace(text.words[second], text.words[last], text.words[id], text.words[next]) {
      features.add($0, to: &sum)
    }
    TaggerFeatures.ofHints(lastHint, hint, nextHint, text.words[id], text.words[next]) { features.add($0, to: &sum) }
    text.forEachPhraseFeature(at: index, in: sentence) { features.add($0, to: &sum) }
    tokens[index] = sum
    return true
  }

  /// Whether every score is below 0, by the signs of all at once.
  @inline(__always)
  private static func allNegative(_ scores: Scores) -> Bool {
    let halves = unsafeBitCast(scores, to: SIMD2<UInt64>.self)
    return halves[0] & halves[1] & 0x8000_8000_8000_8000 == 0x8000_8000_8000_8000
  }

  /// What pairs of words seldom make good: with them left out below this, held-out blocks were labelled as well (five
  /// whole weights; see the model card).
  private static let hopeless: Int16 = -160

  /// What a label at one place of a word is worth at another, in the steps of the weights.
  private static let agreement: Int16 = 32

  /// Raises the scores of labels that other places of the same word have, and decodes the runs where that may change one.
  func agree(_ runs: [Run]) {
    let votes = contexts
    votes.update(repeating: Scores(), count: text.words.count)
    var any = false
    for run in runs {
      for index in run.tokens where labels[index] != .outside {
        let word = Int(text.ids[index])
        guard text.contexts[word].places > 1 else { continue }
        votes[word][Int(labels[index].rawValue) - 1] = Self.agreement
        any = true
      }
    }
    if any { for run in runs where takesVotes(run, votes) { decode(run) } }
  }

  private func takesVotes(_ run: Run, _ votes: UnsafePointer<Scores>) -> Bool {
    var changes = false
    for index in run.tokens {
      let word = Int(text.ids[index])
      guard text.contexts[word].places > 1, votes[word] != Scores() else { continue }
      tokens[index] &+= votes[word]
      changes = changes || labels[index] == .outside || votes[word].wrappedSum() != Self.agreement
    }
    return changes
  }
}

extension TaggerText {
  /// What names of several words say about a token in or beside them.
  @inline(__always)
  func forEachPhraseFeature(at index: Int, in sentence: Range<Int>, _ feature: (UInt64) -> Void) {
    for offset in -1...1 where sentence.contains(index + offset) {
      TaggerFeatures.ofPhrase(parts[index + offset], offset: offset, feature)
    }
  }

  /// All features of a token, for training; `spelled` are the different words of the text.
  ///
  /// Without `knowing`, those the word would have if nobody knew it.
  package func forEachFeature(
    at index: Int, in sentence: Range<Int>, spelled: [SpelledWord], knowing: Bool = true, _ feature: (UInt64) -> Void
  ) {
    let own = knowing ? spelled[Int(ids[index])] : spelled[Int(ids[index])].unknown
    for offset in -2...2 {
      let word = offset == 0 ? own : spelled[word(offset, from: index, in: sentence)]
      TaggerFeatures.ofWord(word, role: TaggerFeatures.here + offset, feature)
    }
    TaggerFeatures.ofPlace(
      words[word(-2, from: index, in: sentence)], words[word(-1, from: index, in: sentence)],
      own.word, words[word(1, from: index, in: sentence)], feature)
    if knowing { forEachPhraseFeature(at: index, in: sentence, feature) }
    let around = (hint(-1, from: index, in: sentence), hint(1, from: index, in: sentence))
    let here = knowing ? hints[index] : 0
    TaggerFeatures.ofHint(around.0, offset: -1, feature)
    TaggerFeatures.ofHint(here, offset: 0, feature)
    TaggerFeatures.ofHint(around.1, offset: 1, feature)
    TaggerFeatures.ofHints(
      around.0, here, around.1, own.word, words[word(1, from: index, in: sentence)], feature)
    let contexts = contexts[Int(ids[index])]
    TaggerFeatures.ofPlaces(contexts.places, feature)
    guard contexts.places > 1 else { return }
    for place in 0..<4 where contexts.before[place] >= 0 {
      TaggerFeatures.ofWord(spelled[Int(contexts.before[place])], role: TaggerFeatures.before, feature)
    }
    for place in 0..<4 where contexts.after[place] >= 0 {
      TaggerFeatures.ofWord(spelled[Int(contexts.after[place])], role: TaggerFeatures.after, feature)
    }
  }
}
