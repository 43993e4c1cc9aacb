package verify

// VerifyOn verifies on a transcript of the test's making: with the random oracle
// programmed or challenges frozen.
var VerifyOn = verifyOn
