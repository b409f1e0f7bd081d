package org.labpress.highlight;

import static org.labpress.highlight.Delimited.comment;
import static org.labpress.highlight.Delimited.escaped;
import static org.labpress.highlight.Delimited.line;
import static org.labpress.highlight.Delimited.string;

import org.labpress.highlight.Delimited.Expression;
import org.labpress.highlight.Delimited.Trait;

/** Languages in which research is scripted. */
final class ScriptLanguages {
  private ScriptLanguages() {}

  static Lexer python() {
    Grammar.Builder builder =
        Grammar.builder()
            .keywords(
                "and as assert async await break class continue def del elif else except finally"
                    + " for from global if import in is lambda nonlocal not or pass raise return"
                    + " try while with yield")
            .constants("True False None NotImplemented Ellipsis __name__ __file__ __debug__")
            .words(TokenKind.VARIABLE, "self cls")
            .types(
                "bool bytearray bytes complex dict float frozenset int list memoryview object set"
                    + " slice str tuple type")
            .functions(
                "abs aiter all anext any ascii bin breakpoint callable chr classmethod compile"
                    + " delattr dir divmod enumerate eval exec filter format getattr globals"
                    + " hasattr hash help hex id input isinstance issubclass iter len locals map"
                    + " max min next oct open ord pow print property range repr reversed round"
                    + " setattr sorted staticmethod sum super vars zip __import__")
            .definesFunctions("def")
            .definesTypes("class")
            .longCapitalTypes()
            .forms(line("#"))
            .operators("+-*/%=<>!&|^~@")
            .rules(
                Constructs.signed('@', TokenKind.ATTRIBUTE, true),
                SoftKeywords.rule("match case type"));
    for (String quote : new String[] {"\"\"\"", "'''", "\"", "'"}) {
      Delimited plain = quote.length() > 1 ? escaped(quote, Trait.MULTILINE) : escaped(quote);
      // In a raw string a backslash keeps a quote from closing it all the same.
      builder
          .forms(plain)
          .prefixed("b u r br rb Br bR Rb rB", plain)
          .prefixed("f t rf fr rt tr Rf fR Fr rF", plain.with(Expression.BRACES));
    }
    return builder.lexer();
  }

  static Lexer r() {
    return Grammar.builder()
        .keywords("break else for function if in next repeat return while")
        .constants(
            "TRUE FALSE T F NULL NA NA_integer_ NA_real_ NA_character_ NA_complex_ NaN Inf pi"
                + " LETTERS letters")
        .functions("library require source")
        .nameCharacters(".")
        .forms(
            line("#"),
            escaped("\"", Trait.MULTILINE),
            escaped("'", Trait.MULTILINE),
            string("`", "`").as(TokenKind.VARIABLE),
            string("%", "%", Trait.CLOSED).as(TokenKind.OPERATOR))
        .prefixed("r", string("\"(", ")\"", Trait.MULTILINE))
        .prefixed("r", string("'(", ")'", Trait.MULTILINE))
        .operators("+-*/=<>!&|^~?\\:@$")
        .lexer();
  }

  static Lexer julia() {
    Delimited text = escaped("\"", Trait.MULTILINE).with(Expression.DOLLAR_PARENTHESES);
    return Grammar.builder()
        .keywords(
            "abstract baremodule begin break catch const continue do else elseif end export finally"
                + " for function global if import in isa let local macro module mutable outer"
                + " primitive public quote return struct try type using where while")
        .constants("true false nothing missing NaN Inf pi π ℯ im")
        .types("Any Nothing Union")
        .definesFunctions("function macro")
        .definesTypes("struct module type")
        .longCapitalTypes()
        .nameEnds("!")
        .forms(
            line("#"),
            comment("#=", "=#", Trait.NESTED),
            escaped("\"\"\"", Trait.MULTILINE).with(Expression.DOLLAR_PARENTHESES),
            text,
            escaped("`").with(Expression.DOLLAR_PARENTHESES))
        .prefixed("r raw b v L html md", string("\"\"\"", "\"\"\"", Trait.MULTILINE))
        .prefixed("r raw b v L html md", escaped("\""))
        .operators("+-*/÷\\%=<>!&|^~?:∈∉≤≥≠≈⊂∪∩×⋅√'")
        .rules(
            Constructs.transpose(),
            Constructs.character(TokenKind.PLAIN),
            Constructs.signed('@', TokenKind.ATTRIBUTE, false),
            Constructs.symbol())
        .lexer();
  }

  static Lexer matlab() {
    return Grammar.builder()
        .keywords(
            "arguments break case catch classdef continue else elseif end end_try_catch endfor"
                + " endfunction endif endwhile enumeration events for function global if methods"
                + " otherwise parfor persistent properties return spmd switch try unwind_protect"
                + " until while")
        .constants("true false pi Inf NaN eps inf nan")
        .types("cell char double int8 int16 int32 int64 logical single string struct uint8 uint16")
        .definesFunctions("function")
        .definesTypes("classdef")
        .forms(
            comment("%{", "%}", Trait.AT_LINE_START),
            line("%"),
            line("#"),
            line("..."),
            escaped("\""),
            string("'", "'", Trait.DOUBLED, Trait.CLOSED))
        .operators("+-*/\\=<>&|^~:@'")
        .rules(Constructs.transpose())
        .lexer();
  }

  static Lexer lua() {
    return Grammar.builder()
        .keywords(
            "and break do else elseif end for function global goto if in local not or repeat return"
                + " then until while")
        .constants("true false nil _G _ENV _VERSION")
        .words(TokenKind.VARIABLE, "self")
        .functions(
            "assert collectgarbage dofile error getmetatable ipairs load next pairs pcall print"
                + " rawequal rawget rawlen rawset require select setmetatable tonumber tostring"
                + " type xpcall")
        .definesFunctions("function")
        .forms(line("--"), line("#!"), escaped("\""), escaped("'"))
        .operators("+-*/%=<>~^#&|:")
        .rules(
            Constructs.fenced(new String[] {"--["}, '=', '[', ']', TokenKind.COMMENT),
            Constructs.fenced(new String[] {"["}, '=', '[', ']', TokenKind.STRING))
        .lexer();
  }

  static Lexer ruby() {
    return Grammar.builder()
        .keywords(
            "BEGIN END alias and begin break case class def defined? do else elsif end ensure for"
                + " if in module next not or redo rescue retry return super then undef unless until"
                + " when while yield require require_relative include extend attr_accessor"
                + " attr_reader attr_writer private protected public raise")
        .constants("true false nil __FILE__ __LINE__")
        .words(TokenKind.VARIABLE, "self")
        .definesFunctions("def")
        .definesTypes("class module")
        .capitalTypes()
        .nameEnds("?!")
        .forms(
            line("#"),
            comment("=begin", "=end", Trait.AT_LINE_START),
            escaped("\"", Trait.MULTILINE).with(Expression.HASH_BRACES),
            escaped("'", Trait.MULTILINE),
            escaped("`").with(Expression.HASH_BRACES))
        .rules(
            HereDocuments.ruby("ruby"),
            Constructs.variable("@$"),
            Constructs.symbol(),
            Constructs.regularExpression("if unless when and or not return"))
        .lexer();
  }

  static Lexer perl() {
    return Grammar.builder()
        .keywords(
            "and cmp continue do else elsif eq for foreach ge gt if last le local lt my ne next no"
                + " not or our package redo require return sub unless until use while x xor")
        .functions(
            "chomp chop close defined delete die each eof exists grep join keys lc length map open"
                + " pop print printf push ref reverse say scalar shift sort splice split sprintf"
                + " substr uc undef unshift values warn")
        .definesFunctions("sub")
        .definesTypes("package")
        .forms(
            line("#"),
            comment("=pod", "=cut", Trait.AT_LINE_START),
            comment("=head1", "=cut", Trait.AT_LINE_START),
            escaped("\"", Trait.MULTILINE).with(Expression.DOLLAR),
            escaped("'", Trait.MULTILINE))
        .rules(
            Constructs.variable("$@%"),
            Constructs.regularExpression("if unless and or not return split grep"))
        .lexer();
  }

  static Lexer fortran() {
    return Grammar.builder()
        .ignoringCase()
        .keywords(
            "abstract allocatable allocate associate asynchronous bind block call case class"
                + " codimension common concurrent contains contiguous continue critical cycle data"
                + " deallocate deferred dimension do elemental else elseif elsewhere end"
                + " endassociate enddo endfunction endif endinterface endmodule endprogram"
                + " endselect endsubroutine endtype endwhere entry enum equivalence error exit"
                + " extends external final forall format function generic go goto if implicit"
                + " import impure include inquire inout intent interface intrinsic kind module"
                + " namelist non_overridable none nopass nullify only open operator optional out"
                + " parameter pass pointer print private procedure program protected public pure"
                + " read recursive result return rewind save select sequence stop submodule"
                + " subroutine target then to use value volatile where while write close")
        .types("integer real complex logical character double precision type")
        .definesFunctions("function subroutine program call")
        .plainCalls()
        .definesTypes("module")
        .forms(line("!"), string("'", "'", Trait.DOUBLED), string("\"", "\"", Trait.DOUBLED))
        .operators("+-*/=<>%:")
        .rules(FortranWords.dotted())
        .lexer();
  }

  static Lexer sql() {
    return Grammar.builder()
        .ignoringCase()
        .keywords(
            "add all alter analyze and any as asc attach begin between by cascade case check"
                + " collate column commit constraint copy create cross current database default"
                + " delete desc describe distinct drop else end escape except exists explain filter"
                + " first following for foreign from full glob group grouping having if ilike in"
                + " index inner insert install intersect interval into is join key last lateral"
                + " left like limit load natural not nulls of offset on or order outer over"
                + " partition pivot pragma preceding primary qualify range recursive references"
                + " rename replace returning right rollback row rows sample select semi set sets"
                + " table tablesample temp temporary then to transaction truncate unbounded union"
                + " unique unpivot update using values view when where window with within without")
        .types(
            "array bigint bit blob boolean char date datetime decimal double enum float hugeint int"
                + " integer json list map numeric real serial smallint struct text time timestamp"
                + " timestamptz tinyint uuid varchar")
        .constants("true false null unknown")
        .forms(
            line("--"),
            comment("/*", "*/"),
            string("'", "'", Trait.DOUBLED, Trait.MULTILINE),
            string("\"", "\"", Trait.DOUBLED).as(TokenKind.VARIABLE),
            string("`", "`").as(TokenKind.VARIABLE))
        .rules(HereDocuments.dollarQuoted(), Constructs.variable("$@:"))
        .lexer();
  }

  static Lexer haskell() {
    return Grammar.builder()
        .keywords(
            "as case class data default deriving do else family forall foreign hiding if import in"
                + " infix infixl infixr instance let mdo module newtype of pattern proc qualified"
                + " rec then type where")
        .capitalTypes()
        .plainCalls()
        .forms(line("--"), comment("{-", "-}", Trait.NESTED), escaped("\""))
        .forms(comment("{-#", "#-}").as(TokenKind.ATTRIBUTE))
        .operators("+-*/%=<>!&|^~?:.$\\@")
        .rules(HaskellNames.rule(), Constructs.character(TokenKind.PLAIN))
        .lexer();
  }

  static Lexer ocaml() {
    return Grammar.builder()
        .keywords(
            "and as assert begin class constraint do done downto else end exception external for"
                + " fun function functor if in include inherit initializer lazy let match method"
                + " module mutable new nonrec object of open or private rec sig struct then to try"
                + " type val virtual when while with")
        .types("array bool bytes char exn float int list option ref string unit")
        .constants("true false None Some Ok Error")
        .definesTypes("type module")
        .capitalTypes()
        .plainCalls()
        .forms(comment("(*", "*)", Trait.NESTED), escaped("\"", Trait.MULTILINE))
        .operators("+-*/%=<>!&|^~?:@#")
        .rules(HaskellNames.rule(), Constructs.character(TokenKind.VARIABLE))
        .lexer();
  }

  static Lexer elixir() {
    return Grammar.builder()
        .keywords(
            "after alias and case catch cond def defguard defimpl defmacro defmodule defp"
                + " defprotocol defstruct do else end fn for if import in not or quote raise"
                + " receive require rescue try unless unquote use when with")
        .constants("true false nil")
        .definesFunctions("def defp defmacro")
        .definesTypes("defmodule defprotocol")
        .capitalTypes()
        .nameEnds("?!")
        .forms(
            line("#"),
            escaped("\"\"\"", Trait.MULTILINE).with(Expression.HASH_BRACES),
            escaped("\"", Trait.MULTILINE).with(Expression.HASH_BRACES),
            escaped("'"))
        .rules(Constructs.signed('@', TokenKind.ATTRIBUTE, false), Constructs.symbol())
        .lexer();
  }

  static Lexer lisp() {
    return Grammar.builder()
        .keywords(
            "begin case cond def define define-syntax defmacro defn defun defvar defparameter do if"
                + " lambda let let* letrec loop ns or and not progn quote require set! setf setq"
                + " unless when fn")
        .constants("nil t true false #t #f")
        .definesFunctions("defun defn define defmacro")
        .nameCharacters("-*!?<>=/+#")
        .plainCalls()
        .operators("'`,@")
        .forms(line(";"), comment("#|", "|#", Trait.NESTED), escaped("\"", Trait.MULTILINE))
        .rules(Constructs.symbol())
        .lexer();
  }

  static Lexer powerShell() {
    return Grammar.builder()
        .ignoringCase()
        .keywords(
            "begin break catch class continue data do dynamicparam else elseif end enum exit filter"
                + " finally for foreach from function if in param process return switch throw trap"
                + " try until using while -eq -ne -gt -ge -lt -le -and -or -not -like -match")
        .nameCharacters("-")
        .definesFunctions("function filter")
        .operators("+*/%=<>!&|")
        .forms(
            line("#"),
            comment("<#", "#>"),
            string("\"", "\"", Trait.MULTILINE).with(Expression.DOLLAR_PARENTHESES),
            string("'", "'", Trait.MULTILINE, Trait.DOUBLED))
        .rules(Constructs.variable("$"))
        .lexer();
  }

  static Lexer cmake() {
    return Grammar.builder()
        .ignoringCase()
        .keywords(
            "if elseif else endif foreach endforeach while endwhile function endfunction macro"
                + " endmacro return break continue include and or not matches strequal version_less"
                + " equal defined exists target public private interface required components")
        .constants("on off true false")
        .forms(
            comment("#[[", "]]"),
            line("#"),
            escaped("\"", Trait.MULTILINE).with(Expression.DOLLAR_BRACES))
        .operators("${}")
        .lexer();
  }
}
