# Reads Surefire's XML reports and says what was skipped and what failed, by name, and how many tests there were.
# The last line is always "N passed, N failed, N skipped". Exit status 1 if any failed.

function attribute(name,    found) {
  if (match($0, "[ \t]" name "=\"[^\"]*\"")) {
    found = substr($0, RSTART, RLENGTH)
    sub(/^[^"]*"/, "", found)
    sub(/"$/, "", found)
    return found
  }
  return ""
}

function plain(text) {
  gsub(/&#10;/, " ", text)
  gsub(/&quot;/, "\"", text)
  gsub(/&apos;/, "'", text)
  gsub(/&lt;/, "<", text)
  gsub(/&gt;/, ">", text)
  gsub(/&amp;/, "\\&", text)
  return text
}

function finish() {
  if (test == "") return
  if (outcome == "failed") { failed++; failures[failed] = test }
  else if (outcome == "skipped") { skipped++; skips[skipped] = reason == "" ? test : test ": " reason }
  else passed++
  test = ""
}

/<testcase[ \t]/ {
  finish()
  owner = attribute("classname")
  sub(/.*\./, "", owner)
  test = plain(owner " " attribute("name"))
  outcome = "passed"
  reason = ""
}
/<(failure|error)[ \t>]/ { if (test != "") outcome = "failed" }
/<skipped/ { if (test != "") { outcome = "skipped"; reason = plain(attribute("message")) } }
/<\/testcase>/ { finish() }

END {
  finish()
  print ""
  if (skipped) { print "Skipped:"; for (i = 1; i <= skipped; i++) print "  " skips[i] }
  if (failed) { print "Failed:"; for (i = 1; i <= failed; i++) print "  " failures[i] }
  printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  exit failed > 0
}
