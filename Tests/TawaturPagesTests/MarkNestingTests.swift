import TawaturModel
import Testing

@testable import TawaturPages

struct MarkNestingTests {
  /// The pieces with `(n` where mark n opens, `n)` where it closes and `+` where it was open before.
  func drawn(_ spans: [(Int, Int)], over range: (Int, Int) = (0, 9)) -> String {
    let letters = Array("abcdefghi".utf8)
    var nesting = MarkNesting(spans.map { TextSpan($0.0, $0.1) })
    return nesting.steps(over: TextSpan(range.0, range.1)).map { step in
      switch step {
      case .open(let mark, let again): "(\(mark)\(again ? "+" : "")"
      case .words(let span): String(decoding: letters[span.range], as: UTF8.self)
      case .close(let mark): "\(mark))"
      }
    }.joined()
  }

  @Test func `Marks nest, the longer outside`() {
    #expect(drawn([(2, 4), (1, 6)]) == "a(1b(0cd0)ef1)ghi")
    #expect(drawn([(1, 3), (1, 3)]) == "a(0(1bc1)0)defghi")
  }

  @Test func `A mark that crosses another goes on after it`() {
    #expect(drawn([(1, 5), (3, 8)]) == "a(0bc(1de1)0)(1+fgh1)i")
  }

  @Test func `Marks that touch do not nest`() {
    #expect(drawn([(0, 3), (3, 9)]) == "(0abc0)(1defghi1)")
  }

  @Test func `An empty mark leaves no trace, one outside the range neither`() {
    #expect(drawn([(3, 3), (7, 9)], over: (0, 6)) == "abcdef")
  }

  @Test func `A mark over two ranges is cut between them`() {
    var nesting = MarkNesting([TextSpan(1, 8)])
    #expect(nesting.steps(over: TextSpan(0, 4)).contains(.open(0, again: false)))
    #expect(nesting.steps(over: TextSpan(5, 9)).contains(.open(0, again: true)))
  }

  @Test func `Whatever the marks, every byte comes out once, in order, properly nested`() {
    var random = SplitMix(seed: 20_240_125)
    for _ in 0..<500 {
      let spans = (0..<random.next(8)).map { _ in
        let start = random.next(30)
        return TextSpan(start, start + random.next(12))
      }
      var nesting = MarkNesting(spans)
      var at = 0
      var open: [Int] = []
      for step in nesting.steps(over: TextSpan(0, 30)) {
        switch step {
        case .words(let span):
          #expect(span.start == at)
          at = span.end
          #expect(Set(open) == Set(spans.indices.filter { spans[$0].overlaps(span) && !spans[$0].isEmpty }))
        case .open(let mark, _): open.append(mark)
        case .close(let mark): #expect(open.popLast() == mark)
        }
      }
      #expect(at == 30 && open.isEmpty)
    }
  }
}

/// Numbers that are the same in every run (Steele, Lea, Flood 2014, doi 10.1145/2660193.2660195).
struct SplitMix {
  var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
