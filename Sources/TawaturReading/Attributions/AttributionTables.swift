import TawaturText

/// Everything the attribution rules look words up in.
final class AttributionTables: Sendable {
  /// What follows a phrase that names the source of its clause.
  enum PhraseKind: String, Sendable {
    /// The source itself (بحسب مصادر).
    case noun
    /// The source after ل (وفقا للبيان).
    case lam
    /// A verb of saying (بحسب ما أعلن).
    case what
    /// The source, which a verb before it passes on (ذكرت الوكالة، نقلا عن مصدر، أن).
    case relay
  }

  let words: SpeechWords
  let cues: CueTable
  let heads: SourceHeads
  let media: MediaTable
  let phrases: PhraseTable<PhraseKind>
  let splitter: CliticSplitter
  /// The tables with the words that a rule may know: what none of them has is only a word.
  let openers: TableSet
  /// What a speaker is called whom the article never names.
  let unknown: String

  /// Media, head nouns and clitics are those of `names`: the reader of names needs them too.
  init(besides names: NameReader, into lexicon: inout Lexicon) throws(TableError) {
    unknown = try Table(Tables.sourceUnknown, columns: 1).rows.map { String($0[0]) }.first ?? ""
    splitter = names.splitter
    words = try SpeechWords(into: &lexicon)
    cues = try CueTable(into: &lexicon, words: words)
    heads = names.tables.sourceHeads
    media = names.tables.media
    phrases = try PhraseTable(Table(Tables.cuePhrases, columns: 2), into: &lexicon) {
      row throws(TableError) in try row.value(1)
    }
    openers = [cues.openers, heads.openers, phrases.openers].reduce(words.openers) { $0.union($1) }
  }
}
