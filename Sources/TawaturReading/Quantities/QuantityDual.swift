import TawaturModel
import TawaturText

extension QuantityReader {
  /// «مصدران», «الزعيمين», «محافظتي درعا والقنيطرة»: a dual noun counts two.
  func dual(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    unsignedDual(at: index, in: text).map { signed($0, in: text) }
  }

  private func unsignedDual(at index: Int, in text: TokenizedText) -> QuantityCandidate? {
    guard text.tokens[index].kind == .word, numbers.words.numberWord(at: index, in: text) == nil,
      !duals.isException(index, in: text), !isScore(index, in: text)
    else { return nil }
    if words.role(at: index, in: text) == .timeDual {
      return isAge(index..<(index + 1), in: text) ? two(at: index, text.tokens[index].folded) : nil
    }
    if let (dual, form) = duals.dual(at: index, in: text), isPlausible(form.proclitics) {
      if duals.endsException(index, in: text) || form.proclitics.isEmpty && isCountedAlready(index, in: text) {
        return nil
      }
      if dual.mayBePlural, !isSubject(index, in: text) { return nil }
      if dual.isDoubtful, !isSurelyConstruct(index, in: text) { return nil }
      let isJoined = form.proclitics.contains(.waw) && !form.proclitics.contains(.al)
      guard dual.isConstruct ? isFollowedByNoun(index, form, in: text) : isJoined || !isAdjective(index, in: text)
      else {
        return nil
      }
      return two(at: index, QuantityCandidate.core(of: form.core, form.proclitics), form.proclitics)
    }
    if let pair = shapes.pair(at: index, in: text) {
      return duals.endsException(index, in: text) ? nil : two(at: index, pair.core, pair.proclitics)
    }
    if let core = shapes.verbalNoun(at: index, in: text) {
      return isAdjective(index, in: text) ? nil : two(at: index, core)
    }
    guard isMarkedDual(index, in: text), !isAdjective(index, in: text) else { return nil }
    return two(at: index, withoutJoinedWords(index, in: text))
  }

  /// «ستة شرطيين»: behind three to ten stands a plural.
  private func isCountedAlready(_ index: Int, in text: TokenizedText) -> Bool {
    guard index > 0, text.tokens[index - 1].line == text.tokens[index].line,
      numbers.words.numberWord(at: index - 1, in: text)?.0.role == .unit
        || text.tokens[index - 1].kind == .digits && text.tokens[index].spaceBefore
    else { return false }
    return numbers.number(at: index - 1, in: text).map {
      $0.value > 2 && $0.value <= 10 && $0.tokens.upperBound == index
    } ?? false
  }

  private func two(at index: Int, _ core: Range<Int>, _ proclitics: Proclitics = []) -> QuantityCandidate {
    var candidate = QuantityCandidate(tokens: index..<(index + 1), core: core, value: 2, rule: "dual")
    candidate.countedToken = index
    candidate.isJoined = !proclitics.isDisjoint(with: .conjunctions)
    return candidate
  }

  private func isPlausible(_ proclitics: Proclitics) -> Bool { !proclitics.contains(.seen) }

  /// A dual form of no listed noun that the words around it show to be one.
  private func isMarkedDual(_ index: Int, in text: TokenizedText) -> Bool {
    if duals.looksFeminine(index, in: text) { return !duals.looksLikeNoNoun(index, in: text) }
    guard DualTable.endsLikeDual(index, in: text) else { return false }
    return index > 0 && words.role(at: index - 1, in: text) == .both && isDefiniteWord(index, in: text)
      || words.role(at: index + 1, in: text) == .relativeDual && text.bytes(of: index).starts(with: Self.al)
  }

  /// «والمزايدتين», «ومزايدتين» from the article or the noun on.
  private func withoutJoinedWords(_ index: Int, in text: TokenizedText) -> Range<Int> {
    let word = text.tokens[index].folded
    if isDefiniteWord(index, in: text) { return .from(definiteStart(index, in: text), to: word.upperBound) }
    return startsWithWaw(index, in: text) ? .from(word.lowerBound + 2, to: word.upperBound) : word
  }

  private static let al = folded("ال")
  private static let waw = folded("و")
  private static let wal = folded("وال")
  private static let yeh = folded("ي")

  /// «جنديان سعوديان», «الدولتين الكبيرتين»: a dual behind a dual describes it.
  private func isAdjective(_ index: Int, in text: TokenizedText) -> Bool {
    // «الحزبين والفريقين» are two and two.
    if text.bytes(of: index).starts(with: Self.wal) { return false }
    var before = index - 1
    while before >= 0, before >= index - 3, text.tokens[before].line == text.tokens[index].line {
      // «البلدين "الصديقين والشريكين"»
      if text.tokens[before].mark.isOne(of: .openQuote, .straightQuote), before == index - 1 {
        before -= 1
        continue
      }
      guard text.tokens[before].kind == .word else { return false }
      if let (dual, form) = duals.dual(at: before, in: text) {
        return !dual.isConstruct && isDefiniteWord(before, in: text) == isDefiniteWord(index, in: text)
          && !form.proclitics.contains(.seen)
      }
      if duals.looksFeminine(before, in: text) || words.role(at: before, in: text) == .timeDual { return true }
      guard DualTable.endsLikeDual(before, in: text) else { return false }
      before -= 1
    }
    return false
  }

  /// «اتفق البلدان» speaks of two, «في البلدان العربية» and «أكثر البلدان» of many.
  private func isSubject(_ index: Int, in text: TokenizedText) -> Bool {
    guard index > 0, isDefiniteWord(index, in: text), text.tokens[index - 1].line == text.tokens[index].line,
      text.tokens[index - 1].kind == .word, !isDefiniteWord(index - 1, in: text),
      [nil, .verb].contains(words.role(at: index - 1, in: text)),
      bounds.bound(before: index, areDigits: true, in: text) == nil,
      !endsInTehMarbuta(index - 1, in: text)
    else { return false }
    let next = index + 1
    guard next < text.count, text.tokens[next].kind == .word else { return true }
    if words.role(at: next, in: text) == .particle, !isDefiniteWord(next, in: text) { return true }
    // «البلدان النامية», «البلدان الأخرى»
    return !endsInTehMarbuta(next, in: text)
      && !(isDefiniteWord(next, in: text) && text.bytes(of: next).suffix(2) == Self.yeh[...])
  }

  /// A construct dual needs its noun: a word without preposition on the same line.
  private func isFollowedByNoun(_ index: Int, _ form: TokenForm, in text: TokenizedText) -> Bool {
    let next = index + 1
    guard next < text.count, !form.proclitics.contains(.al), text.tokens[next].line == text.tokens[index].line else {
      return false
    }
    let isQuoted = text.tokens[next].mark.isOne(of: .openQuote, .straightQuote)
    if isQuoted || text.tokens[next].kind == .foreign { return true }
    // «إدارتي عازمة» is mine and single, «قريتي سفلة وعلية» are two.
    if text.bytes(of: index).suffix(2) == Self.yeh[...], endsInTehMarbuta(next, in: text),
      !isDefiniteWord(next, in: text), !startsWithWaw(next + 1, in: text), !isDefiniteWord(next + 1, in: text)
    {
      return false
    }
    return isNoun(next, in: text)
  }

  private func startsWithWaw(_ index: Int, in text: TokenizedText) -> Bool {
    index < text.count && text.bytes(of: index).starts(with: Self.waw)
  }

  /// «بهدفين مقابل هدف», «هدفين دون رد».
  private func isScore(_ index: Int, in text: TokenizedText) -> Bool {
    words.role(at: index + 1, in: text) == .score || words.role(at: index - 1, in: text) == .score && index > 1
  }
}
