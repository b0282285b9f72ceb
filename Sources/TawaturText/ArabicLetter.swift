/// The letters and marks that rules speak of, by name.
package enum ArabicLetter {
  package static let hamza: UInt32 = 0x0621
  package static let alefMadda: UInt32 = 0x0622
  package static let alefHamzaAbove: UInt32 = 0x0623
  package static let wawHamza: UInt32 = 0x0624
  package static let alefHamzaBelow: UInt32 = 0x0625
  package static let yehHamza: UInt32 = 0x0626
  package static let alef: UInt32 = 0x0627
  package static let beh: UInt32 = 0x0628
  package static let tehMarbuta: UInt32 = 0x0629
  package static let teh: UInt32 = 0x062A
  package static let seen: UInt32 = 0x0633
  package static let tatweel: UInt32 = 0x0640
  package static let feh: UInt32 = 0x0641
  package static let kaf: UInt32 = 0x0643
  package static let lam: UInt32 = 0x0644
  package static let meem: UInt32 = 0x0645
  package static let noon: UInt32 = 0x0646
  package static let heh: UInt32 = 0x0647
  package static let waw: UInt32 = 0x0648
  package static let alefMaksura: UInt32 = 0x0649
  package static let yeh: UInt32 = 0x064A
  package static let harakatFirst: UInt32 = 0x064B
  package static let harakatLast: UInt32 = 0x065F
  package static let daggerAlef: UInt32 = 0x0670
  package static let alefWasla: UInt32 = 0x0671
  package static let keheh: UInt32 = 0x06A9
  package static let hehDoachashmee: UInt32 = 0x06BE
  package static let hehGoal: UInt32 = 0x06C1
  package static let tehMarbutaGoal: UInt32 = 0x06C3
  package static let farsiYeh: UInt32 = 0x06CC
  package static let yehBarree: UInt32 = 0x06D2
  package static let arabicZero: UInt32 = 0x0660
  package static let arabicNine: UInt32 = 0x0669
  package static let persianZero: UInt32 = 0x06F0
  package static let persianNine: UInt32 = 0x06F9
}
