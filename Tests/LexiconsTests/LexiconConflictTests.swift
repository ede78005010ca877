// What is said where rows of a lexicon folder contradict or repeat each other.

import Lexicons
import Testing

@Suite struct LexiconConflictTests {
  private static let actors = "actor,name,kind,side\nrebels,Rebels,armed-group,\narmy,Army,army,\n"

  @Test func `Actors that nobody knows are found in names and slots`() throws {
    #expect(
      try TemporaryLexicons([
        "actors.csv": Self.actors + "isis,ISIS,armed-group,\n",
        "names.csv": "pattern,actor,label\nrebel~,rebls,rebels\nhuns,huns,huns\n,,\nx,,y\n",
        "frames.csv": "pattern,concept,frame\n{agent:armi} fell {target:army},a,b\n",
      ]).messages()
        == [
          "lexicons/frames.csv:2:8: error: unknown actor `armi`; did you mean `army`? If not, add"
            + " it to actors.csv",
          "lexicons/names.csv:2:8: error: unknown actor `rebls`; did you mean `rebels`? If not,"
            + " add it to actors.csv",
          "lexicons/names.csv:3:6: error: unknown actor `huns`; add it to actors.csv",
          "lexicons/names.csv:5:3: error: `actor` is empty; every row of names.csv needs it",
        ])
  }

  @Test func `An actor that is off takes its names along`() throws {
    #expect(
      try TemporaryLexicons([
        "actors.csv": "actor,status\nrebels,off\narmy,\n",
        "names.csv": "pattern,actor,label,status\nrebel~,rebels,rebels,\nx,rebels,x,off\n",
      ]).messages()
        == [
          "lexicons/names.csv:2:8: error: actor `rebels` is off in actors.csv; write `off` under"
            + " status here too"
        ])
  }

  @Test func `Where actors cannot be read their names are not blamed`() throws {
    #expect(
      try TemporaryLexicons([
        "actors.csv": "actr\nrebels\n", "names.csv": "pattern,actor,label\nrebel~,rebels,x\n",
      ]).messages()
        == [
          "lexicons/actors.csv:1: error: the column `actor` is missing; there are `actr`; write"
            + " `actor` for `actr`"
        ])
  }

  @Test func `An actor that stands twice must be the same`() throws {
    #expect(
      try TemporaryLexicons([
        "actors.csv": Self.actors, "actors/more.csv": Self.actors + "the army,x,,\n",
        "actors/other.csv": "actor,name,kind,side\narmy,Army,army,east\n",
      ]).messages()
        == [
          "lexicons/actors/more.csv:4:1: error: `the army` is no id; write letters, digits and"
            + " hyphens, such as `syrian-army`",
          "lexicons/actors/other.csv:2:1: error: actor `army` has another name, kind or side than"
            + " before (first at actors.csv:3); write the same, or another id",
        ])
  }

  @Test func `An outlet has one name, group and country`() throws {
    #expect(
      try TemporaryLexicons([
        "outlets.csv": "outlet,pattern,group\nRT,*rt.com,state\nRT,*RT,\nRT,*Today,private\n"
      ]).messages()
        == [
          "lexicons/outlets.csv:4:1: error: outlet `RT` has another name, group or country than"
            + " before (first at outlets.csv:2); write the same, or leave the cells empty"
        ])
  }

  @Test func `A pattern that stands twice is found under any spelling`() throws {
    #expect(
      try TemporaryLexicons([
        "sentiment/a.csv": "pattern,weight,status\nDrive~ … from,1,\nx,1,off\nx,1,\n",
        "sentiment/b.csv": "pattern,weight\ndrive~  ...3 from,1\n",
        "frames.csv": "pattern,concept,frame\nfall~,taking,a\nfall~,taking,b\n",
        "language.csv": "pattern,family\nmay,hedge\nMay,hedge\n",
        "noise.csv": "pattern,label\nMore*,noise\nmore**,caption\n",
      ]).messages()
        == [
          "lexicons/frames.csv:3:1: error: `fall~` stands twice for concept `taking` (first at"
            + " frames.csv:2); delete one row, or write `off` under status",
          "lexicons/language.csv:3:1: error: `May` stands twice for family `hedge` (first at"
            + " language.csv:2); delete one row, or write `off` under status",
          "lexicons/noise.csv:3:1: error: `more**` stands twice (first at noise.csv:2); delete one"
            + " row, or write `off` under status",
          "lexicons/sentiment/b.csv:2:1: error: `drive~  ...3 from` stands twice (first at"
            + " sentiment/a.csv:2); delete one row, or write `off` under status",
        ])
  }

  @Test func `Plain entries stand once`() throws {
    #expect(
      try TemporaryLexicons([
        "scoring.csv": "name,value\nmin_hits,1\nmin_hits,2\n",
        "inflections.csv": "lemma,class\nlie,verb\nlie,noun\nlie,verb\n",
        "abbreviations.csv": "pattern,before\nGen,name\nGen.,any\n",
      ]).messages()
        == [
          "lexicons/abbreviations.csv:3:1: error: `Gen` stands twice (first at"
            + " abbreviations.csv:2); delete one row",
          "lexicons/inflections.csv:4:1: error: `lie (verb)` stands twice (first at"
            + " inflections.csv:2); delete one row",
          "lexicons/scoring.csv:3:1: error: `min_hits` stands twice (first at scoring.csv:2);"
            + " delete one row",
        ])
  }

  @Test func `Names have no slots, conditions neither`() throws {
    #expect(
      try TemporaryLexicons([
        "actors.csv": Self.actors,
        "names.csv": "pattern,actor,label,unless\nmen of {actor},army,x,\ny,army,y,ex {agent}\n",
      ]).messages()
        == [
          "lexicons/names.csv:2:8: error: a name has no slots; write the words that the actor is"
            + " called by",
          "lexicons/names.csv:3:13: error: `unless` and `requires` have no slots; write words,"
            + " parted by `;`",
        ])
  }

  @Test func `Rows that are off are checked all the same`() throws {
    #expect(
      try TemporaryLexicons(["sentiment.csv": "pattern,weight,status\na||b,1,off\n"]).messages()
        == [
          "lexicons/sentiment.csv:2:3: error: an alternative is empty; write a word on either side"
            + " of `|`, and [ ] around what may be left out"
        ])
  }
}
