import TawaturModel
import TawaturText

/// The verbs of saying in all their forms.
final class CueTable: Sendable {
  private let verbs: [CueVerb]
  private let prepositions: [[UInt8]] = [folded("في"), folded("فيه"), folded("فيها"), folded("على"), folded("ضمن")]
  /// By word id: its verb and inflection.
  private let forms: [Form?]
  /// The words that are forms of its verbs.
  let openers: TableSet
  private let words: SpeechWords

  private typealias Form = (verb: Int32, inflection: Inflection)

  init(into lexicon: inout Lexicon, words: SpeechWords) throws(TableError) {
    self.words = words
    openers = lexicon.newTable()
    var verbs: [CueVerb] = []
    var forms = Builder(openers: openers)
    for row in try Table(Tables.cueVerbs, columns: 7).rows {
      var government: Government = []
      for name in row.list(5) {
        guard let one = Government.named(String(name)) else { throw row.error("«\(name)» is no government") }
        government.formUnion(one)
      }
      verbs.append(CueVerb(government: government, polarity: try row.value(6)))
      let verb = Int32(verbs.count - 1)
      if !row[1].isEmpty { forms.add(VerbInflection.past(row[1]), verb, into: &lexicon) }
      if !row[2].isEmpty { forms.add(VerbInflection.present(row[2]), verb, into: &lexicon) }
      if !row[3].isEmpty { forms.add(VerbInflection.participle(row[3]), verb, into: &lexicon) }
      let women = Inflection(tense: .past, isFeminine: true, isPlural: true)
      forms.add(row.list(4).map { (Array($0.bytes), women) }, verb, into: &lexicon)
    }
    self.verbs = verbs
    self.forms = forms.forms
  }

  /// The verb of saying that token `index` is, nil where it is none.
  ///
  /// With `isDoubtful` words are taken too that are seldom such a verb (بين، ليؤكد).
  func cue(at index: Int, in text: TokenizedText, isDoubtful: Bool = false) -> CueMatch? {
    guard text.mayBegin(openers, at: index) else { return nil }
    for form in text.forms(of: index) {
      let before = form.proclitics.subtracting([.waw, .feh])
      guard before.isEmpty || before == .seen || before == .lam && (isDoubtful || leads(index + 1, in: text)),
        Int(form.word.index) < forms.count,
        let known = forms[Int(form.word.index)]
      else { continue }
      if !before.isEmpty, known.inflection.tense != .present { continue }
      if known.inflection.isBeforePronoun, !form.hasPronoun { continue }
      if !isDoubtful, verbs[Int(known.verb)].government.contains(.shadda), known.inflection.tense == .past,
        known.inflection != Inflection(tense: .past, isFeminine: true), !hasShadda(index, in: text)
      {
        continue
      }
      if verbs[Int(known.verb)].government == .within {
        guard index + 1 < text.count,
          prepositions.contains(where: { text.bytes(of: index + 1).elementsEqual($0) })
            || isUnverified(index + 1, in: text)
        else { continue }
      }
      return CueMatch(
        token: index, verb: verbs[Int(known.verb)], inflection: known.inflection, proclitics: form.proclitics,
        hasPronoun: form.hasPronoun, core: form.core)
    }
    return nil
  }

  /// «عاد ليؤكد أن»: إن or أن right behind.
  private func leads(_ index: Int, in text: TokenizedText) -> Bool {
    index < text.count
      && text.forms(of: index).contains { $0.proclitics.isEmpty && words.classes(of: $0.word).contains(.linker) }
  }

  /// «وردت أنباء»
  private func isUnverified(_ index: Int, in text: TokenizedText) -> Bool {
    text.forms(of: index).contains { $0.proclitics.isEmpty && words.classes(of: $0.word).contains(.unverified) }
  }

  private func hasShadda(_ index: Int, in text: TokenizedText) -> Bool {
    text.original(text.tokens[index].span).unicodeScalars.contains { $0.value == ArabicLetter.shadda }
  }

  /// The forms while the table is being read.
  private struct Builder {
    let openers: TableSet
    var forms: [Form?] = []

    /// Where two verbs share a form, the first of the table keeps it.
    mutating func add(_ new: [VerbInflection.Form], _ verb: Int32, into lexicon: inout Lexicon) {
      for (form, inflection) in new {
        let word = lexicon.insert(folding: form)
        lexicon.open(openers, with: word)
        let index = Int(word.index)
        while forms.count <= index { forms.append(nil) }
        if forms[index] == nil { forms[index] = (verb, inflection) }
      }
    }
  }
}
