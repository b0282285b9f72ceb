import TawaturGrammar
import TawaturText
import Testing

struct TreebankTests {
  /// An invented sentence in the format of treebanks: «وأكد المدير الجديد للعمال أن المصنع مغلق».
  private static let rows = [
    "1\tو\t_\tCCONJ\t_\t_\t2\tcc\t_\t_", "2\tأكد\t_\tVERB\t_\t_\t0\troot\t_\t_",
    "3\tالمدير\t_\tNOUN\t_\t_\t2\tnsubj\t_\t_",
    "4\tالجديد\t_\tADJ\t_\t_\t3\tamod\t_\t_", "5\tل\t_\tADP\t_\t_\t6\tcase\t_\t_",
    "6\tلعمال\t_\tNOUN\t_\t_\t2\tobl\t_\t_",
    "7\tأن\t_\tSCONJ\t_\t_\t9\tmark\t_\t_", "8\tالمصنع\t_\tNOUN\t_\t_\t9\tnsubj\t_\t_",
    "9\tمغلق\t_\tADJ\t_\t_\t2\tccomp\t_\t_",
  ]
  private static let file = Array(
    ("# text = وأكد المدير الجديد للعمال أن المصنع مغلق\n" + rows.joined(separator: "\n") + "\n\n").utf8)

  @Test func `Words of a treebank stand in the tokens that hold them`() throws {
    let sentence = try #require(Treebank(Self.file).sentences.first)
    let text = Tokenizer(lexicon: Lexicon()).tokens(of: sentence.text)
    #expect(TreebankAlignment(sentence, in: text).tokens == [0, 0, 1, 2, 3, 3, 4, 5, 6])
  }

  @Test func `A sentence read as its tree says scores in full`() throws {
    var score = TreebankScore()
    let sentence = try #require(Treebank(Self.file).sentences.first)
    score.add(sentence, try ReadSentence.reader.get(), Tokenizer(lexicon: Lexicon()))
    #expect(score.phraseEnds == TreebankCount(right: 3, found: 3, gold: 3))
    #expect(score.subjects == TreebankCount(right: 2, found: 2, gold: 2))
    #expect(score.complements == TreebankCount(right: 1, found: 1, gold: 1))
  }

  @Test func `What the tree does not have costs precision`() throws {
    var score = TreebankScore()
    let rows = Self.rows.map { $0.replacing("3\tamod", with: "2\tobl") }
    let file = "# text = وأكد المدير الجديد للعمال أن المصنع مغلق\n" + rows.joined(separator: "\n") + "\n\n"
    let sentence = try #require(Treebank(Array(file.utf8)).sentences.first)
    score.add(sentence, try ReadSentence.reader.get(), Tokenizer(lexicon: Lexicon()))
    #expect(score.phraseEnds == TreebankCount(right: 2, found: 3, gold: 3))
  }

  @Test func `Broken rows are passed over`() {
    #expect(Treebank(Array("1\tأكد\n\n# text = لا\nx\n\n".utf8)).sentences.isEmpty)
  }
}
