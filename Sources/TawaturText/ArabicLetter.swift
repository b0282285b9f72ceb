/// The letters and marks that rules speak of, by name.
@usableFromInline
package enum ArabicLetter {
  @inlinable package static var hamza: UInt32 { 0x0621 }
  @inlinable package static var alefMadda: UInt32 { 0x0622 }
  @inlinable package static var alefHamzaAbove: UInt32 { 0x0623 }
  @inlinable package static var wawHamza: UInt32 { 0x0624 }
  @inlinable package static var alefHamzaBelow: UInt32 { 0x0625 }
  @inlinable package static var yehHamza: UInt32 { 0x0626 }
  @inlinable package static var alef: UInt32 { 0x0627 }
  @inlinable package static var beh: UInt32 { 0x0628 }
  @inlinable package static var tehMarbuta: UInt32 { 0x0629 }
  @inlinable package static var teh: UInt32 { 0x062A }
  @inlinable package static var seen: UInt32 { 0x0633 }
  @inlinable package static var tatweel: UInt32 { 0x0640 }
  @inlinable package static var feh: UInt32 { 0x0641 }
  @inlinable package static var kaf: UInt32 { 0x0643 }
  @inlinable package static var lam: UInt32 { 0x0644 }
  @inlinable package static var meem: UInt32 { 0x0645 }
  @inlinable package static var noon: UInt32 { 0x0646 }
  @inlinable package static var heh: UInt32 { 0x0647 }
  @inlinable package static var waw: UInt32 { 0x0648 }
  @inlinable package static var alefMaksura: UInt32 { 0x0649 }
  @inlinable package static var yeh: UInt32 { 0x064A }
  @inlinable package static var harakatFirst: UInt32 { 0x064B }
  @inlinable package static var damma: UInt32 { 0x064F }
  @inlinable package static var shadda: UInt32 { 0x0651 }
  @inlinable package static var harakatLast: UInt32 { 0x065F }
  @inlinable package static var daggerAlef: UInt32 { 0x0670 }
  @inlinable package static var alefWasla: UInt32 { 0x0671 }
  @inlinable package static var keheh: UInt32 { 0x06A9 }
  @inlinable package static var hehDoachashmee: UInt32 { 0x06BE }
  @inlinable package static var hehGoal: UInt32 { 0x06C1 }
  @inlinable package static var tehMarbutaGoal: UInt32 { 0x06C3 }
  @inlinable package static var farsiYeh: UInt32 { 0x06CC }
  @inlinable package static var yehBarree: UInt32 { 0x06D2 }
  @inlinable package static var arabicZero: UInt32 { 0x0660 }
  @inlinable package static var arabicNine: UInt32 { 0x0669 }
  @inlinable package static var persianZero: UInt32 { 0x06F0 }
  @inlinable package static var persianNine: UInt32 { 0x06F9 }
}
