/// A step of a finished automaton with all that a search asks of where it leads: one place of memory for each word.
struct PhraseStep: Sendable, BitwiseCopyable {
  private var key = PhraseStep.free
  private var packed: Int32 = 0
  /// Of the phrase that ends there, -1 for none.
  private(set) var fact: Int32 = -1

  /// The state before the first word.
  static let outset: Int32 = -1
  /// No state has this number.
  static let free = UInt64.max

  init() {}

  init(key: UInt64, state: Int32, fact: Int32, goesOn: Bool) {
    self.key = key
    self.fact = fact
    packed = state << 1 | (goesOn ? 1 : 0)
  }

  /// The state it leads to.
  @inline(__always) var state: Int32 { packed >> 1 }
  /// Whether a longer phrase goes on from there.
  @inline(__always) var goesOn: Bool { packed & 1 != 0 }

  /// The step from a state over a word, where `steps` use open addressing: their count is a power of two, and one of
  /// them at least is free.
  @inline(__always)
  static func after(_ state: Int32, over word: WordID, in steps: UnsafeBufferPointer<PhraseStep>) -> PhraseStep? {
    let key = key(state, word)
    let mask = steps.count - 1
    var place = place(of: key, mask: mask)
    while true {
      let step = steps[place]
      if step.key == key { return step }
      if step.key == free { return nil }
      place = (place + 1) & mask
    }
  }

  /// Fibonacci hashing: the high bits of the product depend on all of the key.
  @inline(__always)
  static func place(of key: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  @inline(__always)
  static func key(_ state: Int32, _ word: WordID) -> UInt64 {
    UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word.index))
  }
}

/// The search for the longest phrase that begins with a token.
///
/// The buffers check no bounds: a token is asked for below their count, a form by the tokens, which have them all.
struct PhraseSearch {
  private let steps: UnsafeBufferPointer<PhraseStep>
  private let tokens: UnsafeBufferPointer<Token>
  private let forms: UnsafeBufferPointer<TokenForm>
  private let start: Int
  /// What is found so far: its fact, -1 for nothing, its last token, and the forms of its first and last word.
  private var fact: Int32 = -1
  private var last = 0
  private var opening = 0
  private var closing = 0

  /// `start` is the number of a token.
  init(
    steps: UnsafeBufferPointer<PhraseStep>, tokens: UnsafeBufferPointer<Token>,
    forms: UnsafeBufferPointer<TokenForm>, start: Int
  ) {
    self.steps = steps
    self.tokens = tokens
    self.forms = forms
    self.start = start
  }

  @inline(__always)
  mutating func longest() -> PhraseAutomaton.Match? {
    for form in tokens[start].forms {
      if let step = PhraseStep.after(PhraseStep.outset, over: forms[form].word, in: steps) {
        note(step, opening: form, closing: form, at: start)
        if step.goesOn { goOn(from: step, opening: form, closing: form, at: start) }
      }
    }
    guard fact >= 0 else { return nil }
    return PhraseAutomaton.Match(
      fact: Int(fact), tokens: start..<(last + 1), proclitics: forms[opening].proclitics,
      hasPronoun: forms[closing].hasPronoun, core: forms[opening].core)
  }

  /// Keeps the phrase that ends with a step where it is longer than what is found so far.
  @inline(__always)
  private mutating func note(_ step: PhraseStep, opening: Int, closing: Int, at index: Int) {
    guard step.fact >= 0, fact < 0 || index > last else { return }
    (fact, last, self.opening, self.closing) = (step.fact, index, opening, closing)
  }

  private mutating func goOn(from step: PhraseStep, opening: Int, closing: Int, at index: Int) {
    let next = index + 1
    guard !forms[closing].hasPronoun, next < tokens.count, tokens[next].lineNumber == tokens[index].lineNumber else {
      return
    }
    for form in tokens[next].forms where forms[form].proclitics.isEmpty {
      guard let further = PhraseStep.after(step.state, over: forms[form].word, in: steps) else { continue }
      note(further, opening: opening, closing: form, at: next)
      if further.goesOn { goOn(from: further, opening: opening, closing: form, at: next) }
    }
  }
}
